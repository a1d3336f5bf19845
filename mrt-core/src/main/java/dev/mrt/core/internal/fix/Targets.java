package dev.mrt.core.internal.fix;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.core.internal.text.Nearest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The migrations whose rollbacks are written. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Targets {

    private Targets() {}

    /**
     * Those without a rollback, as far as an engine could run one.
     *
     * @param migrations where to look
     * @return in the same order, may be empty
     */
    public static List<Migration> without(List<Migration> migrations) {
        return migrations.stream()
                .filter(migration -> migration.kind() == MigrationKind.VERSIONED)
                .filter(migration -> !migration.flags().contains(Migration.Flag.LEFT_OUT))
                .filter(migration -> !migration.rollback().isPresent())
                .toList();
    }

    /**
     * Those that a person named.
     *
     * @param catalog the chain
     * @param word the name of a migration, or a file: every migration that it holds, or takes back
     * @return in the chain's order, never empty
     * @throws MrtException if it is neither, with the nearest name
     */
    public static List<Migration> named(MigrationCatalog catalog, String word) {
        List<Migration> chain = catalog.migrations();
        List<Migration> byName = chain.stream()
                .filter(migration -> migration.id().value().equals(word))
                .toList();
        if (!byName.isEmpty()) {
            return byName;
        }
        Path file = Path.of(word).toAbsolutePath().normalize();
        List<Migration> byFile = chain.stream()
                .filter(migration -> places(migration).anyMatch(place -> isIn(catalog, place, file)))
                .toList();
        if (byFile.isEmpty()) {
            throw MrtException.usage("The chain has no migration " + word + ", and none is in a file of that name."
                    + Nearest.question(
                            word,
                            chain.stream()
                                    .map(migration -> migration.id().value())
                                    .toList()));
        }
        return byFile;
    }

    private static Stream<SourceLocation> places(Migration migration) {
        Stream<SourceLocation> rollback = migration.rollback() instanceof Rollback.Scripted scripted
                ? Stream.of(scripted.script().location())
                : Stream.empty();
        return Stream.concat(Stream.of(migration.location()), rollback);
    }

    private static boolean isIn(MigrationCatalog catalog, SourceLocation place, Path file) {
        Optional<Path> path = catalog.path(place);
        return path.filter(each -> each.toAbsolutePath().normalize().equals(file))
                .isPresent();
    }
}
