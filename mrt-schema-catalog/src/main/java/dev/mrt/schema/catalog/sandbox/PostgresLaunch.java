package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commands that make and start one cluster.
 *
 * @param directory the private directory for it
 * @param home the binaries
 * @param user how to run them
 * @param port the port of the loopback interface
 * @param password the superuser's password
 */
record PostgresLaunch(Path directory, PostgresHome home, Unprivileged user, int port, String password) {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final long MILLIS_BETWEEN_LOOKS = 10;

    /** Nothing has to survive a crash; no parallel workers, as their shared memory is scarce in containers; publications and slots work. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "wal_level=logical",
            "min_wal_size=32MB",
            "max_wal_size=256MB",
            "autovacuum=off",
            "jit=off",
            "max_parallel_workers_per_gather=0",
            "max_parallel_maintenance_workers=0",
            "max_locks_per_transaction=1024",
            "log_min_messages=fatal",
            "log_min_error_statement=panic");

    /**
     * Prepares a private directory.
     *
     * @param home the binaries
     * @return what to run
     * @throws MrtException if PostgreSQL cannot run here
     */
    static PostgresLaunch of(PostgresHome home) {
        Path directory = Guard.newDirectory("mrt-postgres-");
        boolean done = false;
        try {
            Optional<Unprivileged> user = Unprivileged.toRun(home.postgres(), directory);
            PostgresHome reachable = user.isPresent() ? home : copied(home, directory);
            Unprivileged chosen = user.or(() -> Unprivileged.toRun(reachable.postgres(), directory))
                    .orElseThrow(() -> refusedForRoot(home));
            PostgresLaunch launch =
                    new PostgresLaunch(directory, reachable, chosen, freePort(), RandomNames.password());
            launch.writeScripts();
            done = true;
            return launch;
        } catch (IOException e) {
            throw MrtException.database(
                    "The directory " + directory + " for the server cannot be filled: " + Sentences.of(e), e);
        } finally {
            if (!done) {
                delete(directory);
            }
        }
    }

    private static MrtException refusedForRoot(PostgresHome home) {
        return MrtException.database(
                "PostgreSQL does not run as root, and none of setpriv, runuser and unshare could run " + home.postgres()
                        + " under another account. Run mrt as an ordinary user, or give --url with a server.",
                null);
    }

    /** Binaries in root's own home cannot be reached by another account. */
    private static PostgresHome copied(PostgresHome home, Path directory) throws IOException {
        Path installation = home.bin().toRealPath().getParent();
        Path target = directory.resolve("binaries");
        if (installation == null || !Files.isDirectory(installation.resolve("share"))) {
            return home;
        }
        try (Stream<Path> paths = Files.walk(installation)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(
                        path,
                        target.resolve(installation.relativize(path).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        }
        return new PostgresHome(target.resolve("bin"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void writeScripts() throws IOException {
        Path passwordFile = directory.resolve("password");
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password + "\n");
        Files.setOwner(passwordFile, Files.getOwner(directory));
        Files.writeString(directory.resolve("prepare.sh"), prepareScript());
        Files.writeString(
                directory.resolve("serve.sh"), "exec " + Programs.quote(user.command(serverCommand())) + "\n");
    }

    private String prepareScript() {
        String faithful = Programs.quote(user.command(initdb(locale())));
        String anywhere = Programs.quote(user.command(initdb(List.of("--locale=C"))));
        String empty =
                Programs.quote(List.of("rm", "-rf", directory.resolve("data").toString()));
        String forget =
                Programs.quote(List.of("rm", "-f", directory.resolve("password").toString()));
        return faithful + " || { " + empty + "; " + anywhere + "; } && " + forget + "\n";
    }

    /** Sorting by code point, but upper and lower case of all letters: the C library's own C.UTF-8 is not on every machine, PostgreSQL 17 brings one. */
    private List<String> locale() {
        return home.major() >= 17
                ? List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
                : List.of("--locale=C", "--lc-ctype=C.UTF-8");
    }

    private List<String> initdb(List<String> locale) {
        List<String> command =
                new ArrayList<>(List.of(home.initdb().toString(), "--pgdata=" + directory.resolve("data")));
        command.addAll(List.of(
                "--username=" + PostgresServer.SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + directory.resolve("password")));
        command.addAll(List.of("--encoding=UTF8", "--no-sync", "--no-instructions"));
        command.addAll(locale);
        return command;
    }

    private List<String> serverCommand() {
        List<String> command = new ArrayList<>(List.of(
                home.postgres().toString(), "-D", directory.resolve("data").toString(), "-p", Integer.toString(port)));
        for (String setting : SETTINGS) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    private static void delete(Path directory) {
        try {
            BinaryCache.deleteTree(directory);
        } catch (IOException e) {
            System.getLogger(PostgresLaunch.class.getName())
                    .log(System.Logger.Level.WARNING, "The directory " + directory + " stays.", e);
        }
    }

    /** Runs the commands. */
    Guard start() {
        return Guard.start(directory, "data/postmaster.pid", "QUIT");
    }

    /**
     * Waits until the server says that it is ready (the eighth line of {@code postmaster.pid}, see PostgreSQL's {@code pidfile.h}).
     *
     * @return {@code false} if it ended before, or was not ready within a minute
     */
    boolean awaitReady(Guard guard) {
        Path pidFile = directory.resolve("data/postmaster.pid");
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady(pidFile)) {
            if (guard.hasEnded() || System.nanoTime() > deadline) {
                return false;
            }
            Pause.millis(MILLIS_BETWEEN_LOOKS);
        }
        return true;
    }

    private static boolean isReady(Path pidFile) {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.size() >= 8 && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            // Not written yet.
            return false;
        }
    }
}
