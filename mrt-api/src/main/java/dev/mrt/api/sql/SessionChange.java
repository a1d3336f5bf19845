package dev.mrt.api.sql;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What a statement does that leaves schema and rows as they are by itself. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface SessionChange extends Change {

    /**
     * Work on storage that changes no data: VACUUM, CLUSTER, REINDEX, REFRESH, LOCK, ANALYZE, OPTIMIZE.
     *
     * @param action the verb in upper case
     * @param object what it works on, {@code null} for everything
     * @param full VACUUM FULL
     * @param concurrently CONCURRENTLY
     */
    record Maintain(String action, @Nullable SqlName object, boolean full, boolean concurrently)
            implements SessionChange {
        @Override
        public @Nullable SqlName subject() {
            return object;
        }
    }

    /**
     * A transaction is begun or ended by the script itself.
     *
     * @param action {@code BEGIN}, {@code COMMIT}, {@code ROLLBACK}, {@code SAVEPOINT}
     */
    record ControlTransaction(String action) implements SessionChange {
        @Override
        public @Nullable SqlName subject() {
            return null;
        }
    }

    /**
     * A setting of the session: SET, PRAGMA, ALTER SESSION.
     *
     * @param setting its name in lower case
     * @param value as written
     */
    record SetSetting(String setting, String value) implements SessionChange {
        @Override
        public @Nullable SqlName subject() {
            return null;
        }
    }

    /**
     * Code runs whose effect only shows when it runs; what can be told of it is in {@link Statement#inCode()}.
     *
     * @param kind {@code DO}, {@code CALL}, {@code EXECUTE}, {@code BLOCK}
     * @param text the body or call
     */
    record RunCode(String kind, String text) implements SessionChange {
        @Override
        public @Nullable SqlName subject() {
            return null;
        }
    }
}
