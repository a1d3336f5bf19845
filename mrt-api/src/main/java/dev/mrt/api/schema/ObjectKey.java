package dev.mrt.api.schema;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * The identity of a schema object within one snapshot, in the catalog's own spelling.
 *
 * @param kind what it is
 * @param schema the schema it is in; empty for objects of the database and where the product has no schemas
 * @param table the table or view it belongs to, or that it is (kinds TABLE, VIEW, MATERIALIZED_VIEW); empty if it belongs to none
 * @param name its name (routines: with the argument types); empty for tables and views, whose name is {@code table}
 */
@API(status = API.Status.STABLE, since = "0.1")
public record ObjectKey(ObjectKind kind, String schema, String table, String name) implements Comparable<ObjectKey> {

    /**
     * The key of a table, view or materialised view.
     *
     * @param kind one of those three
     * @param table its name
     * @return the key
     */
    public static ObjectKey relation(ObjectKind kind, TableRef table) {
        return new ObjectKey(kind, table.schema(), table.name(), "");
    }

    /**
     * The key of an object that belongs to a table.
     *
     * @param kind for example INDEX
     * @param table the table it belongs to
     * @param name its own name
     * @return the key
     */
    public static ObjectKey of(ObjectKind kind, TableRef table, String name) {
        return new ObjectKey(kind, table.schema(), table.name(), name);
    }

    /**
     * The table that it belongs to or is.
     *
     * @return the table; its name is empty if there is none
     */
    public TableRef tableRef() {
        return new TableRef(schema, table);
    }

    /**
     * The dotted name, as findings carry it.
     *
     * @return for example {@code public.users.users_email_idx}
     */
    public String path() {
        return Stream.of(schema, table, name).filter(part -> !part.isEmpty()).collect(Collectors.joining("."));
    }

    @Override
    public int compareTo(ObjectKey other) {
        int order = schema.compareTo(other.schema);
        if (order == 0) {
            order = table.compareTo(other.table);
        }
        if (order == 0) {
            order = kind.compareTo(other.kind);
        }
        return order == 0 ? name.compareTo(other.name) : order;
    }

    @Override
    public String toString() {
        return kind.words() + " " + path();
    }
}
