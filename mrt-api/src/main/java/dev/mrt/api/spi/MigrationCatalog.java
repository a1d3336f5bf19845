package dev.mrt.api.spi;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** A chain of migrations as its files say, without a database. Immutable. */
@API(status = API.Status.STABLE, since = "0.1")
public interface MigrationCatalog {

    /**
     * The chain.
     *
     * @return every migration in the order in which the engine runs them, never empty
     */
    List<Migration> migrations();

    /**
     * What is odd about the set of files.
     *
     * @return the findings, empty if all is well
     */
    List<InventoryFinding> inventory();

    /**
     * The database that the engine's own configuration points at. What the SQL of the chain tells is no matter of the engine.
     *
     * @return the id of a sandbox ({@code postgres}, {@code h2}, {@code mariadb}, {@code sqlite}) with a reason after a colon
     *     ({@code postgres: flyway.url starts with jdbc:postgresql}), without credentials; empty if nothing tells
     */
    default String dialectHint() {
        return "";
    }

    /**
     * The whole file that something stands in, as its author sees it.
     *
     * @param location a location of this catalog's migrations or findings
     * @return the text; empty where it is not text (a class) or cannot be read
     */
    default Optional<String> text(SourceLocation location) {
        return Optional.empty();
    }

    /**
     * Where a person would edit it.
     *
     * @param location a location of this catalog's migrations or findings
     * @return the path on disk; empty where it is in a jar or no file
     */
    default Optional<Path> path(SourceLocation location) {
        return Optional.empty();
    }

    /**
     * What has to be written to disk to give a migration a rollback, or another one, in the way the engine is configured to find it. Nothing is written here.
     *
     * @param migration a migration of this catalog
     * @param rollback statements in order, without delimiters
     * @param upBefore statements to put before those of the migration; may be empty
     * @return files with their whole new text; formatting and comments of existing files are kept
     * @throws dev.mrt.api.MrtException if there is no way, with the reason (the migration is in a jar, is code, or is a repeatable)
     */
    default List<FileEdit> withRollback(Migration migration, List<String> rollback, List<String> upBefore) {
        throw MrtException.usage("This engine cannot write rollbacks.");
    }
}
