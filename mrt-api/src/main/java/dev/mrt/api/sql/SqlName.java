package dev.mrt.api.sql;

import org.apiguardian.api.API;

/**
 * A name in SQL, compared as the database would: without quotes, case folded where the dialect folds it (always to lower case here).
 *
 * @param schema the schema, empty if none is written or it is the dialect's default one; always empty for columns
 * @param name the name itself, never empty
 * @param written the whole name as it stands in the script, quotes and schema included; not compared
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SqlName(String schema, String name, String written) {

    /**
     * A name without a schema that needs no quotes.
     *
     * @param name in lower case
     * @return the name
     */
    public static SqlName of(String name) {
        return new SqlName("", name, name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SqlName that && name.equals(that.name) && schema.equals(that.schema);
    }

    @Override
    public int hashCode() {
        return 31 * schema.hashCode() + name.hashCode();
    }

    /** For messages: {@code schema.name}, or the name alone. */
    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
