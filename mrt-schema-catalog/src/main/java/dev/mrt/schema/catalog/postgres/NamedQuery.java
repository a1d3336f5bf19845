package dev.mrt.schema.catalog.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * A query that is prepared in the session under a name of its own: planning a query of many catalogs takes as long as running it, and a
 * session that is used again plans it once.
 *
 * @param name the name of the prepared statement; it changes with the text, of which it is a digest
 * @param types the types of its parameters, empty or in parentheses
 * @param sql the query
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record NamedQuery(String name, String types, String sql) {

    /** An expression for the names of the queries that the session knows, as an array. */
    public static final String KNOWN = "array(select name from pg_catalog.pg_prepared_statements where name ~ '^mrt_')";

    /**
     * Names a query.
     *
     * @param what what it reads, a word
     * @param types the types of its parameters, empty or in parentheses
     * @param sql the query with {@code $1} and so on
     * @return the query
     */
    public static NamedQuery of(String what, String types, String sql) {
        String digest =
                UUID.nameUUIDFromBytes(sql.getBytes(StandardCharsets.UTF_8)).toString();
        return new NamedQuery("mrt_" + what + "_" + digest.replace("-", ""), types, sql);
    }

    /**
     * Prepares it unless the session knows it. That is not undone with the transaction.
     *
     * @param connection the session
     * @param known what {@link #KNOWN} gave
     * @throws SQLException if the server refuses the query
     */
    public void prepare(Connection connection, Collection<String> known) throws SQLException {
        if (!known.contains(name)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PREPARE " + name + types + " AS " + sql);
            }
        }
    }

    /**
     * The statement that runs it.
     *
     * @param arguments SQL expressions for its parameters
     * @return SQL
     */
    public String execute(String... arguments) {
        return "EXECUTE " + name + (arguments.length == 0 ? "" : "(" + String.join(", ", arguments) + ")");
    }

    /**
     * An array of texts.
     *
     * @param texts its members
     * @return an SQL expression; right with {@code standard_conforming_strings}
     */
    static String array(Collection<String> texts) {
        return texts.stream()
                .map(text -> "'" + text.replace("'", "''") + "'")
                .collect(Collectors.joining(",", "ARRAY[", "]::text[]"));
    }

    static String oids(Collection<Long> oids) {
        return oids.stream().map(String::valueOf).collect(Collectors.joining(",", "ARRAY[", "]::oid[]"));
    }
}
