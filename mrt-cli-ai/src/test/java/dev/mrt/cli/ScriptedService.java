package dev.mrt.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that answers every question in the same way, and keeps what it was asked. */
final class ScriptedService implements AutoCloseable {

    private static final String ANSWER = """
            event: message_start
            data: {"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"claude-test-1",\
            "content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":25,"output_tokens":1}}}

            event: content_block_start
            data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"%s"}}

            event: message_delta
            data: {"type":"message_delta","delta":{"stop_reason":"%s","stop_sequence":null},"usage":{"output_tokens":15}}

            event: message_stop
            data: {"type":"message_stop"}

            """;

    private final HttpServer server;
    private final List<String> questions = new CopyOnWriteArrayList<>();

    private ScriptedService(int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                questions.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.getResponseHeaders().set("content-type", type);
                exchange.getResponseHeaders().set("x-should-retry", "false");
                exchange.getResponseHeaders().set("retry-after", "37");
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    /** An answer; the text as JSON writes it. */
    static ScriptedService answering(String text, String stopReason) throws IOException {
        return new ScriptedService(200, "text/event-stream", ANSWER.formatted(text, stopReason));
    }

    static ScriptedService refusing(int status) throws IOException {
        String error = "{\"type\":\"error\",\"error\":{\"type\":\"some_error\",\"message\":\"No such luck\"}}";
        return new ScriptedService(status, "application/json", error);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> questions() {
        return questions;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
