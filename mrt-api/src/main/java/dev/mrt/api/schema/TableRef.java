package dev.mrt.api.schema;

import java.util.Comparator;
import org.apiguardian.api.API;

/**
 * Names a table in the catalog's own spelling.
 *
 * @param schema the schema (MySQL, MariaDB: the database); empty where the product has none (SQLite: {@code main} is written empty)
 * @param name the table
 */
@API(status = API.Status.STABLE, since = "0.1")
public record TableRef(String schema, String name) implements Comparable<TableRef> {

    private static final Comparator<TableRef> ORDER =
            Comparator.comparing(TableRef::schema).thenComparing(TableRef::name);

    @Override
    public int compareTo(TableRef other) {
        return ORDER.compare(this, other);
    }

    /**
     * A column of this table, for messages.
     *
     * @param name the column
     * @return {@code schema.table.column}
     */
    public String column(String name) {
        return this + "." + name;
    }

    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
