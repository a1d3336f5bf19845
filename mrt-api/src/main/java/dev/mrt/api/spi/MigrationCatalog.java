package dev.mrt.api.spi;

import dev.mrt.api.model.Migration;
import java.util.List;
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
}
