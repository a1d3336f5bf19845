package dev.mrt.schema.catalog.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An installation of MariaDB, or one that was unpacked.
 *
 * @param base where {@code share} is
 * @param server the program {@code mariadbd}
 * @param installer the script {@code mariadb-install-db}
 */
record MariaDbHome(Path base, Path server, Path installer) {

    /** Binaries as they are unpacked from the jar. */
    static MariaDbHome unpacked(Path base) {
        return new MariaDbHome(base, base.resolve("bin/mariadbd"), base.resolve("scripts/mariadb-install-db"));
    }

    /**
     * An installation that has its server in a directory, and its script there, beside it or on the path.
     *
     * @param bin the directory with {@code mariadbd}
     * @param machine the machine
     * @return the installation, if it is complete
     */
    static Optional<MariaDbHome> withServerIn(Path bin, Machine machine) {
        Path parent = bin.toAbsolutePath().normalize().resolveSibling("");
        Stream<Path> installers = Stream.of(
                bin.resolve("mariadb-install-db"),
                parent.resolve("scripts/mariadb-install-db"),
                parent.resolve("bin/mariadb-install-db"));
        return installers
                .filter(Files::isRegularFile)
                .findFirst()
                .or(() -> machine.program("mariadb-install-db"))
                .map(installer -> new MariaDbHome(parent, bin.resolve("mariadbd"), installer))
                .filter(home -> Files.isExecutable(home.server()));
    }

    /** Whether the programs are there. */
    boolean isComplete() {
        return Files.isExecutable(server) && Files.isRegularFile(installer);
    }
}
