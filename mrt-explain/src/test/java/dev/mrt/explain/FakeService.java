package dev.mrt.explain;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that speaks the Messages API as far as a test scripts it, and keeps what it was sent. */
final class FakeService implements AutoCloseable {

    /** One answer. */
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Reply> replies = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();

    /** Gives one reply after another, the last one for ever. */
    FakeService(Reply... script) throws IOException {
        replies.addAll(List.of(script));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/messages", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            (replies.size() > 1 ? replies.remove(0) : replies.get(0)).to(exchange);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What was sent with each request. */
    List<String> bodies() {
        return bodies;
    }

    List<Map<String, List<String>>> headers() {
        return headers;
    }

    /** An error that the client is told not to try again after. */
    static Reply error(int status, String type, String message, String... header) {
        return exchange -> {
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.getResponseHeaders().set("x-should-retry", "false");
            for (int i = 0; i + 1 < header.length; i += 2) {
                exchange.getResponseHeaders().set(header[i], header[i + 1]);
            }
            byte[] body = ("{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\",\"message\":\"" + message + "\"}}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** Some events of a stream. */
    static Reply stream(String... events) {
        return exchange -> {
            OutputStream out = begun(exchange);
            for (String event : events) {
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        };
    }

    /** Some events, and then nothing until the other side gives up. */
    static Reply stall(String... events) {
        return exchange -> {
            stream(events).to(exchange);
            try {
                Thread.currentThread().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Some events, and then a connection that breaks: less is sent than was announced. */
    static Reply broken(String... events) {
        return exchange -> {
            exchange.getResponseHeaders().set("content-type", "text/event-stream");
            byte[] bytes = String.join("", events).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length + 1000L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        };
    }

    private static OutputStream begun(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("content-type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    /** A whole answer. */
    static Reply answer(String... parts) {
        return stream(Events.answer("end_turn", parts));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
