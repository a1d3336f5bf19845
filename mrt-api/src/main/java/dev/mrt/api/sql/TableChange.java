package dev.mrt.api.sql;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What a statement does to a table, its columns or its parts. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface TableChange extends Change {

    /**
     * A table is made.
     *
     * @param table the table with its inline keys, checks and indexes
     * @param ifNotExists whether nothing happens if it is there
     * @param filled whether a query fills it at once
     * @param source the table or query it is made from, empty if none
     */
    record CreateTable(TableDefinition table, boolean ifNotExists, boolean filled, String source)
            implements TableChange {
        @Override
        public @Nullable SqlName subject() {
            return table.name();
        }
    }

    /**
     * A table is dropped.
     *
     * @param table its name
     * @param ifExists whether its absence is no error
     * @param cascade whether dependants go, too
     */
    record DropTable(SqlName table, boolean ifExists, boolean cascade) implements TableChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A table gets another name or moves to another schema.
     *
     * @param table its old name
     * @param to its new name
     */
    record RenameTable(SqlName table, SqlName to) implements TableChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A column is added.
     *
     * @param table the table
     * @param column the column
     * @param constraints keys and checks written with it
     * @param ifNotExists whether nothing happens if it is there
     * @param position {@code FIRST} or {@code AFTER c}, empty for the end
     */
    record AddColumn(
            SqlName table,
            ColumnDefinition column,
            List<ConstraintDefinition> constraints,
            boolean ifNotExists,
            String position)
            implements TableChange {
        /** Copies its lists. */
        public AddColumn {
            constraints = List.copyOf(constraints);
        }

        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A column is dropped.
     *
     * @param table the table
     * @param column the column
     * @param ifExists whether its absence is no error
     * @param cascade whether dependants go, too
     */
    record DropColumn(SqlName table, SqlName column, boolean ifExists, boolean cascade) implements TableChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A column gets another name.
     *
     * @param table the table
     * @param column its old name
     * @param to its new name
     */
    record RenameColumn(SqlName table, SqlName column, SqlName to) implements TableChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A column is defined anew as a whole (MySQL MODIFY and CHANGE, Oracle MODIFY, SQL Server ALTER COLUMN); CHANGE with another name is a {@link RenameColumn} and this.
     *
     * @param table the table
     * @param column the column, by its new name
     * @param to its new definition
     * @param whole whether what is not written is gone (MySQL), else it stays as it is (Oracle)
     */
    record RedefineColumn(SqlName table, SqlName column, ColumnDefinition to, boolean whole) implements TableChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A column gets another type.
     *
     * @param table the table
     * @param column the column
     * @param type the new type
     * @param using the expression that converts, empty if none
     * @param collation the new collation, empty if none is written
     */
    record SetType(SqlName table, SqlName column, SqlType type, String using, String collation) implements TableChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A column begins or ceases to take NULL.
     *
     * @param table the table
     * @param column the column
     * @param nullable whether it takes NULL now
     */
    record SetNullable(SqlName table, SqlName column, boolean nullable) implements TableChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A column gets another default, or none.
     *
     * @param table the table
     * @param column the column
     * @param expression the default as written; {@code null} if it is dropped
     */
    record SetDefault(
            SqlName table, SqlName column, @Nullable String expression) implements TableChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A column begins or ceases to be counted or computed.
     *
     * @param table the table
     * @param column the column
     * @param text what is written behind its name
     */
    record SetGeneration(SqlName table, SqlName column, String text) implements TableChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A property of a table that is none of the others: owner, storage, ENGINE, row security, triggers on and off, character set.
     *
     * @param table the table
     * @param option the property in upper case: {@code OWNER}, {@code SET}, {@code ENGINE}, {@code DISABLE TRIGGER}, {@code CONVERT}, {@code LOGGED}, {@code CLUSTER}, {@code ALGORITHM}, {@code LOCK}, ...
     * @param text as written
     */
    record SetTableOption(SqlName table, String option, String text) implements TableChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A part of a table is made, taken off, emptied or dropped.
     *
     * @param table the parent
     * @param action {@code ATTACH}, {@code DETACH}, {@code ADD}, {@code DROP}, {@code TRUNCATE}, {@code OTHER}
     * @param partition the part, where the statement names it
     * @param concurrently whether the statement says CONCURRENTLY or FINALIZE
     * @param text as written
     */
    record AlterPartition(
            SqlName table, String action, @Nullable SqlName partition, boolean concurrently, String text)
            implements TableChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }
}
