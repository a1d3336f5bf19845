package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commands that make and start one MariaDB server.
 *
 * @param directory the private directory for it
 * @param home the binaries
 * @param user how to run them
 * @param port the port of the loopback interface
 * @param password the password of its {@code root}
 * @param driver the MariaDB driver
 */
record MariaDbLaunch(Path directory, MariaDbHome home, Unprivileged user, int port, String password, Driver driver)
        implements Launch<MariaDbServer> {

    private static final List<String> ACCOUNTS = List.of("mysql", "nobody");

    /** Nothing has to survive a crash, and little memory is enough. The SQL mode stays the server's default, which is strict. */
    private static final List<String> SETTINGS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--skip-log-bin",
            "--skip-ssl",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
            "--innodb-buffer-pool-size=32M",
            "--innodb-log-file-size=16M",
            "--max-allowed-packet=64M",
            "--log-warnings=0");

    /**
     * Prepares a private directory.
     *
     * @param home the binaries
     * @param driver the MariaDB driver
     * @return what to run
     * @throws MrtException if the directory cannot be filled
     */
    static MariaDbLaunch of(MariaDbHome home, Driver driver) {
        Path directory = Guard.newDirectory("mrt-mariadb-");
        boolean done = false;
        try {
            Unprivileged user =
                    Unprivileged.toRun(home.server(), directory, ACCOUNTS).orElse(new Unprivileged(List.of()));
            MariaDbLaunch launch =
                    new MariaDbLaunch(directory, home, user, Launch.freePort(), RandomNames.password(), driver);
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

    private void writeScripts() throws IOException {
        Path accounts = PrivateFiles.write(accounts(), MariaDbCluster.firstAccount(password));
        Files.writeString(directory.resolve("prepare.sh"), Programs.quote(user.command(installCommand())) + "\n");
        Files.writeString(
                directory.resolve("serve.sh"), "exec " + Programs.quote(user.command(serverCommand(accounts))) + "\n");
    }

    /** Run by the server before it takes connections. */
    Path accounts() {
        return directory.resolve("accounts.sql");
    }

    private List<String> installCommand() {
        List<String> command = new ArrayList<>(List.of("sh", home.installer().toString()));
        command.addAll(common());
        command.addAll(List.of("--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"));
        return command;
    }

    private List<String> serverCommand(Path accounts) {
        List<String> command = new ArrayList<>(List.of(home.server().toString()));
        command.addAll(common());
        command.add("--port=" + port);
        command.add("--socket=" + directory.resolve("socket"));
        command.add("--pid-file=" + directory.resolve("server.pid"));
        command.add("--init-file=" + accounts);
        command.addAll(SETTINGS);
        return command;
    }

    private List<String> common() {
        List<String> options = new ArrayList<>(List.of(
                "--no-defaults",
                "--basedir=" + home.base(),
                "--datadir=" + directory.resolve("data"),
                "--tmpdir=" + directory));
        if (user.prefix().isEmpty() && Unprivileged.isRoot(directory)) {
            options.add("--user=root");
        }
        return options;
    }

    /** What it would do after a gentler signal is to save data. */
    @Override
    public Guard start() {
        return Guard.start(directory, "server.pid", "KILL");
    }

    @Override
    public Optional<MariaDbServer> look(Guard guard) throws SQLException {
        return guard.log().contains("ready for connections")
                ? Optional.of(MariaDbServer.connected(this, guard))
                : Optional.empty();
    }
}
