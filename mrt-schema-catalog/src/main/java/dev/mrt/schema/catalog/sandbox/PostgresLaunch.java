package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Driver;
import java.sql.SQLException;
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
 * @param driver the PostgreSQL driver
 */
record PostgresLaunch(Path directory, PostgresHome home, Unprivileged user, int port, String password, Driver driver)
        implements Launch<PostgresServer> {

    private static final List<String> ACCOUNTS = List.of("postgres", "nobody");

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
     * @param driver the PostgreSQL driver
     * @return what to run
     * @throws MrtException if PostgreSQL cannot run here
     */
    static PostgresLaunch of(PostgresHome home, Driver driver) {
        Path directory = Guard.newDirectory("mrt-postgres-");
        boolean done = false;
        try {
            Optional<Unprivileged> user = Unprivileged.toRun(home.postgres(), directory, ACCOUNTS);
            PostgresHome reachable = user.isPresent() ? home : copied(home, directory);
            Unprivileged chosen = user.or(() -> Unprivileged.toRun(reachable.postgres(), directory, ACCOUNTS))
                    .orElseThrow(() -> refusedForRoot(home));
            PostgresLaunch launch =
                    new PostgresLaunch(directory, reachable, chosen, Launch.freePort(), RandomNames.password(), driver);
            launch.writeScripts();
            done = true;
            return launch;
        } catch (IOException e) {
            throw MrtException.database(
                    "The directory " + directory + " for the server cannot be filled: " + Sentences.of(e), e);
        } finally {
            if (!done) {
                Launch.discard(directory);
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

    private void writeScripts() throws IOException {
        PrivateFiles.write(directory.resolve("password"), password + "\n");
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

    @Override
    public Guard start() {
        return Guard.start(directory, "data/postmaster.pid", "QUIT");
    }

    /** The server tells that it is ready in the eighth line of {@code postmaster.pid} (PostgreSQL's {@code pidfile.h}). */
    @Override
    public Optional<PostgresServer> look(Guard guard) throws SQLException {
        return isReady() ? Optional.of(PostgresServer.connected(this, guard)) : Optional.empty();
    }

    private boolean isReady() {
        try {
            List<String> lines = Files.readAllLines(directory.resolve("data/postmaster.pid"));
            return lines.size() >= 8 && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            // Not written yet.
            return false;
        }
    }
}
