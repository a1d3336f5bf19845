package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One attempt to start a server in a directory of its own.
 *
 * @param <S> the server
 */
interface Launch<S> {

    /** Starts making and running it. */
    Guard start();

    /**
     * Looks whether it takes connections.
     *
     * @param guard what {@link #start()} gave
     * @return the server, empty as long as it is not ready
     * @throws SQLException if it refuses its first connection
     */
    Optional<S> look(Guard guard) throws SQLException;

    /**
     * Starts a server, with another port where somebody else was faster.
     *
     * @param product its name, for people
     * @param attempts prepares an attempt
     * @return the running server
     * @throws MrtException if it does not start, with what it said; nothing is left behind then
     */
    static <S> S launch(String product, Supplier<Launch<S>> attempts) {
        String said = "";
        for (int attempt = 1; attempt <= 5; attempt++) {
            Launch<S> launch = attempts.get();
            Guard guard = launch.start();
            boolean started = false;
            try {
                Optional<S> server = await(product, launch, guard);
                started = server.isPresent();
                if (started) {
                    return server.orElseThrow();
                }
                said = guard.log();
            } finally {
                if (!started) {
                    guard.close();
                }
            }
            if (!said.contains("Address already in use")) {
                break;
            }
        }
        throw MrtException.database(
                "The embedded " + product + " did not start. It said: " + Sentences.line(said), null);
    }

    private static <S> Optional<S> await(String product, Launch<S> launch, Guard guard) {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        try {
            Optional<S> server = launch.look(guard);
            while (server.isEmpty() && !guard.hasEnded() && System.nanoTime() < deadline) {
                Pause.millis(10);
                server = launch.look(guard);
            }
            return server;
        } catch (SQLException e) {
            throw MrtException.database(
                    "The embedded " + product + " refuses its first connection: " + Sentences.of(e), e);
        }
    }

    /** A port of the loopback interface that nobody uses at this moment. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Removes a directory that no server was started in. */
    static void discard(Path directory) {
        try {
            BinaryCache.deleteTree(directory);
        } catch (IOException e) {
            System.getLogger(Launch.class.getName())
                    .log(System.Logger.Level.WARNING, "The directory " + directory + " stays.", e);
        }
    }
}
