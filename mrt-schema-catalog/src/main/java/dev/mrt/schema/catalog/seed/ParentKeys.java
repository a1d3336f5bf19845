package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.schema.TableRef;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys that rows of other tables can be referred to by, newest first. */
final class ParentKeys {

    private static final int MOST = 40;

    private final Session session;
    private final Dialect dialect;
    private final SchemaSnapshot schema;
    private final Map<TableRef, Map<List<String>, List<List<@Nullable String>>>> cache = new HashMap<>();

    ParentKeys(Session session, Dialect dialect, SchemaSnapshot schema) {
        this.session = session;
        this.dialect = dialect;
        this.schema = schema;
    }

    /** Values for the referring columns, in the order of the reference's columns. */
    List<List<@Nullable String>> of(ForeignKey key) throws SQLException {
        return of(key.target(), key.targetColumns());
    }

    List<List<@Nullable String>> of(TableRef target, List<String> columns) throws SQLException {
        Map<List<String>, List<List<@Nullable String>>> known = cache.computeIfAbsent(target, any -> new HashMap<>());
        List<List<@Nullable String>> keys = known.get(columns);
        if (keys == null) {
            keys = read(target, columns);
            known.put(columns, keys);
        }
        return keys;
    }

    private List<List<@Nullable String>> read(TableRef target, List<String> columns) throws SQLException {
        Optional<Table> table = schema.table(target);
        if (table.isEmpty()) {
            return List.of();
        }
        String picked = columns.stream()
                .map(name -> table.get()
                        .column(name)
                        .map(dialect::readable)
                        .orElseGet(() -> dialect.quote(name)))
                .collect(Collectors.joining(", "));
        String known = columns.stream().map(name -> dialect.quote(name) + " IS NOT NULL").collect(Collectors.joining(" AND "));
        String order = columns.stream()
                .map(name -> dialect.name(target) + "." + dialect.quote(name) + " DESC")
                .collect(Collectors.joining(", "));
        String sql = "SELECT " + picked + " FROM " + dialect.name(target) + " WHERE " + known + " ORDER BY " + order + dialect.limit(MOST);
        return session.atomically(() -> session.query(sql));
    }

    /** Call it after rows went into the table. */
    void forget(TableRef table) {
        cache.remove(table);
    }
}
