package dev.mrt.api.sql;

import dev.mrt.api.schema.ObjectKind;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What a statement does to an object that is no table, column, constraint or index. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface ObjectChange extends Change {

    /**
     * An object that is no table or index is made.
     *
     * @param object the object
     * @param replace whether it takes the place of an older one
     * @param ifNotExists whether nothing happens if it is there
     */
    record CreateObject(SqlObject object, boolean replace, boolean ifNotExists) implements ObjectChange {
        @Override
        public @Nullable SqlName subject() {
            return object.name();
        }
    }

    /**
     * An object that is no table or index is dropped.
     *
     * @param kind what it is
     * @param name its name
     * @param table the table, where the statement names it
     * @param ifExists whether its absence is no error
     * @param cascade whether dependants go, too
     */
    record DropObject(
            ObjectKind kind, SqlName name, @Nullable SqlName table, boolean ifExists, boolean cascade)
            implements ObjectChange {
        @Override
        public @Nullable SqlName subject() {
            return name;
        }
    }

    /**
     * An object that is no table or index gets another name or schema.
     *
     * @param kind what it is
     * @param name its old name
     * @param to its new name
     */
    record RenameObject(ObjectKind kind, SqlName name, SqlName to) implements ObjectChange {
        @Override
        public @Nullable SqlName subject() {
            return name;
        }
    }

    /**
     * An object that is no table or index is altered in another way.
     *
     * @param kind what it is
     * @param name its name
     * @param text what is written behind its name
     */
    record AlterObject(ObjectKind kind, SqlName name, String text) implements ObjectChange {
        @Override
        public @Nullable SqlName subject() {
            return name;
        }
    }

    /**
     * An enumeration gets a label.
     *
     * @param type the enumeration
     * @param label the label
     * @param ifNotExists whether nothing happens if it is there
     */
    record AddEnumValue(SqlName type, String label, boolean ifNotExists) implements ObjectChange {
        @Override
        public @Nullable SqlName subject() {
            return type;
        }
    }

    /**
     * A label of an enumeration changes.
     *
     * @param type the enumeration
     * @param label the old label
     * @param to the new label
     */
    record RenameEnumValue(SqlName type, String label, String to) implements ObjectChange {
        @Override
        public @Nullable SqlName subject() {
            return type;
        }
    }

    /**
     * A sequence, identity or auto-increment counter is set.
     *
     * @param name the sequence, or the table that has the counter
     * @param text as written
     */
    record ResetCounter(SqlName name, String text) implements ObjectChange {
        @Override
        public @Nullable SqlName subject() {
            return name;
        }
    }

    /**
     * A comment on an object.
     *
     * @param kind what it is on
     * @param name the object, for a column {@code table.column} in the name's text
     * @param text the whole statement
     */
    record SetComment(ObjectKind kind, SqlName name, String text) implements ObjectChange {
        @Override
        public @Nullable SqlName subject() {
            return name;
        }
    }

    /**
     * Privileges are given or taken away.
     *
     * @param revoke whether they are taken away
     * @param text the whole statement
     */
    record Grant(boolean revoke, String text) implements ObjectChange {
        @Override
        public @Nullable SqlName subject() {
            return null;
        }
    }

    /**
     * A schema-wide or server-wide change: CREATE, ALTER, DROP DATABASE, ALTER SYSTEM, CREATE ROLE, ...
     *
     * @param action the first words in upper case, for example {@code DROP DATABASE}
     * @param name its object, {@code null} if none
     * @param text as written
     */
    record AlterDatabase(String action, @Nullable SqlName name, String text) implements ObjectChange {
        @Override
        public @Nullable SqlName subject() {
            return name;
        }
    }
}
