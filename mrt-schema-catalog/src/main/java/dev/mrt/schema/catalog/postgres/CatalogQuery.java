package dev.mrt.schema.catalog.postgres;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The statement that reads all sections at once, prepared under a name of its own: planning it takes as long as running it, and a session
 * that is used again plans it once.
 *
 * @param name the name of the prepared statement; it changes with the text
 * @param sql the statement with {@code $1} for the schemas
 */
record CatalogQuery(String name, String sql) {

    private static final Map<Integer, CatalogQuery> BY_MAJOR = new ConcurrentHashMap<>();

    static CatalogQuery of(int major) {
        return BY_MAJOR.computeIfAbsent(major, CatalogQuery::make);
    }

    private static CatalogQuery make(int major) {
        String sql = Section.sql(Section.of(major), major).replace("?", "$1");
        return new CatalogQuery("mrt_schema_" + Integer.toHexString(sql.hashCode()), sql);
    }

    String prepare() {
        return "PREPARE " + name + "(text[]) AS " + sql;
    }

    String execute(List<String> schemas) {
        return schemas.stream()
                .map(schema -> "'" + schema.replace("'", "''") + "'")
                .collect(Collectors.joining(",", "EXECUTE " + name + "(ARRAY[", "]::text[])"));
    }
}
