package dev.mrt.api.sql;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What a statement does to rows. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface RowChange extends Change {

    /**
     * Rows are inserted.
     *
     * @param table the table
     * @param columns the columns named, empty if none are
     * @param onConflict what happens to a row whose key is there
     * @param from the first table that the rows are read from; {@code null} for written values
     * @param text as written
     */
    record Insert(
            SqlName table,
            List<SqlName> columns,
            Conflict onConflict,
            @Nullable SqlName from,
            String text) implements RowChange {
        /** Copies its lists. */
        public Insert {
            columns = List.copyOf(columns);
        }

        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * Rows are changed.
     *
     * @param table the table
     * @param assignments what is set
     * @param where the condition as written, empty if none
     * @param from other tables that it reads
     * @param text as written
     */
    record Update(SqlName table, List<Assignment> assignments, String where, List<SqlName> from, String text)
            implements RowChange {
        /** Copies its lists. */
        public Update {
            assignments = List.copyOf(assignments);
            from = List.copyOf(from);
        }

        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * Rows are deleted.
     *
     * @param table the table
     * @param where the condition as written, empty if none
     * @param using other tables that it reads
     * @param text as written
     */
    record Delete(SqlName table, String where, List<SqlName> using, String text) implements RowChange {
        /** Copies its lists. */
        public Delete {
            using = List.copyOf(using);
        }

        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * Rows are merged.
     *
     * @param table the target
     * @param deletes whether a branch deletes
     * @param text as written
     */
    record Merge(SqlName table, boolean deletes, String text) implements RowChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A table is emptied.
     *
     * @param table the table
     * @param cascade whether the tables that refer to it are emptied, too
     * @param restartIdentity whether its counters begin again
     */
    record Truncate(SqlName table, boolean cascade, boolean restartIdentity) implements RowChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /** What an INSERT does with a row whose key is there already. */
    enum Conflict {
        /** It fails. */
        FAIL,
        /** The row is left out: ON CONFLICT DO NOTHING, INSERT IGNORE. */
        IGNORE,
        /** The row that is there is changed or replaced: ON CONFLICT DO UPDATE, ON DUPLICATE KEY UPDATE, REPLACE. */
        REPLACE
    }

    /**
     * One assignment of an UPDATE.
     *
     * @param column what is set
     * @param expression to what, as written
     */
    record Assignment(SqlName column, String expression) {}
}
