package dev.mrt.api.sql;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What a statement does to the constraints and indexes of a table. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface KeyChange extends Change {

    /**
     * A constraint is added.
     *
     * @param table the table
     * @param constraint the constraint
     */
    record AddConstraint(SqlName table, ConstraintDefinition constraint) implements KeyChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A constraint is dropped.
     *
     * @param table the table
     * @param kind what it is, where the statement says so (DROP PRIMARY KEY, DROP FOREIGN KEY), else {@code null}
     * @param name its name; {@code null} where none is needed (DROP PRIMARY KEY)
     * @param ifExists whether its absence is no error
     * @param cascade whether dependants go, too
     */
    record DropConstraint(
            SqlName table,
            ConstraintDefinition.@Nullable Kind kind,
            @Nullable SqlName name,
            boolean ifExists,
            boolean cascade)
            implements KeyChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A constraint is validated, or made deferrable.
     *
     * @param table the table
     * @param name its name
     * @param validate whether existing rows are checked now
     * @param text as written
     */
    record AlterConstraint(SqlName table, SqlName name, boolean validate, String text) implements KeyChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * A constraint gets another name.
     *
     * @param table the table
     * @param name its old name
     * @param to its new name
     */
    record RenameConstraint(SqlName table, SqlName name, SqlName to) implements KeyChange {
        @Override
        public @Nullable SqlName subject() {
            return table;
        }
    }

    /**
     * An index is made.
     *
     * @param index the index
     * @param ifNotExists whether nothing happens if it is there
     * @param concurrently whether writes go on meanwhile
     */
    record CreateIndex(IndexDefinition index, boolean ifNotExists, boolean concurrently) implements KeyChange {
        @Override
        public @Nullable SqlName subject() {
            return index.table();
        }
    }

    /**
     * An index is dropped.
     *
     * @param index its name
     * @param table the table, where the statement names it
     * @param ifExists whether its absence is no error
     * @param concurrently whether writes go on meanwhile
     * @param cascade whether dependants go, too
     */
    record DropIndex(SqlName index, @Nullable SqlName table, boolean ifExists, boolean concurrently, boolean cascade)
            implements KeyChange {
        @Override
        public @Nullable SqlName subject() {
            return index;
        }
    }

    /**
     * An index gets another name.
     *
     * @param index its old name
     * @param table the table, where the statement names it
     * @param to its new name
     */
    record RenameIndex(SqlName index, @Nullable SqlName table, SqlName to) implements KeyChange {
        @Override
        public @Nullable SqlName subject() {
            return index;
        }
    }
}
