package dev.mrt.api.spi;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.schema.TableRef;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A migration engine on one database. Each step costs a constant amount of engine work: the chain is not parsed, validated or connected
 * anew. Between two calls the caller may recreate the database and cut every connection of the engine, then calls {@link #prepare()}: the
 * engine goes on with new connections and the chain that it has read. Used by one thread at a time. A migration that fails is a {@link StepResult}, not an exception; a step never limits its own time,
 * the caller cancels the statements of its connections.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface MigrationEngine extends AutoCloseable {

    /**
     * The chain as this database will see it.
     *
     * @return every migration in the order in which they run
     */
    List<Migration> plan();

    /**
     * The last migration of the plan that the history says is applied.
     *
     * @return its name, empty if none is applied
     */
    Optional<MigrationId> current();

    /**
     * History and lock tables, which are neither seeded nor compared.
     *
     * @return their names in the catalog's spelling; the schema is empty where the engine leaves it to the connection
     */
    Set<TableRef> bookkeepingTables();

    /**
     * Makes what the engine makes before the first migration (schemas, history), so that a snapshot taken next is the true beginning.
     *
     * @return the outcome; {@link StepResult.Outcome#APPLIED} if all is well
     */
    StepResult prepare();

    /**
     * Applies one migration through the engine itself. The caller sees to it that it is the one after {@link #current()}.
     *
     * @param next its name
     * @return what happened
     */
    StepResult apply(MigrationId next);

    /**
     * Takes one migration back on a fresh connection (a temporary table of the update must not hide a failure). Afterwards the history is
     * as if it had never been applied; if the rollback fails, the history still says that it is.
     *
     * @param current its name
     * @return what happened; {@link StepResult.Outcome#ROLLBACK_IMPOSSIBLE} if there is nothing to run
     */
    StepResult rollback(MigrationId current);

    /**
     * Applies the chain from where the database is to a migration, in as few engine calls as possible. Migrations that the engine leaves out, or
     * whose failure their author lets pass, do not end it.
     *
     * @param target the last one to apply
     * @return the result of the last step, or of the one that failed
     */
    StepResult applyUpTo(MigrationId target);

    /**
     * Forgets in the history that a migration ran that the engine runs again by itself, so that {@link #apply} runs it again. Nothing else
     * is changed.
     *
     * @param repeatable the name of a repeatable migration, or of one with {@link Migration.Flag#RUN_ALWAYS}
     */
    void forget(MigrationId repeatable);

    /**
     * The same steps inside an open transaction of the caller, who rolls it back.
     *
     * @param transaction a connection with auto-commit off; steps never commit, roll back beyond what they themselves did, or close it
     * @return the steps; empty if this engine cannot work inside a transaction on this database
     */
    default Optional<TransactionSteps> within(Connection transaction) {
        return Optional.empty();
    }

    /** Closes what this engine opened; the database stays as it is. */
    @Override
    void close();

    /** Steps inside a transaction of the caller. */
    interface TransactionSteps {

        /**
         * As {@link MigrationEngine#rollback}, inside the transaction.
         *
         * @param current its name
         * @return what happened; {@link StepResult.Outcome#NOT_TRANSACTIONAL} if this script cannot run faithfully in a transaction
         */
        StepResult rollback(MigrationId current);

        /**
         * As {@link MigrationEngine#apply}, inside the transaction.
         *
         * @param next its name
         * @return what happened; {@link StepResult.Outcome#NOT_TRANSACTIONAL} if this script cannot run faithfully in a transaction
         */
        StepResult apply(MigrationId next);
    }
}
