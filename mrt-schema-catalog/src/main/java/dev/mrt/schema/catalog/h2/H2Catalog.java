package dev.mrt.schema.catalog.h2;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import dev.mrt.schema.catalog.snapshot.Schemas;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The views of {@code INFORMATION_SCHEMA}, narrowed to the schemas of the scope. */
record H2Catalog(H2Views views, SnapshotScope scope, List<String> schemas, SnapshotBuilder builder) {

    /** H2 numbers them in hexadecimal: see {@code Schema.getUniqueName} in its source. */
    private static final Pattern GENERATED =
            Pattern.compile("(?i)(CONSTRAINT|INDEX|PRIMARY_KEY)_[0-9A-F]+(_[0-9A-F]+)*");

    /** What H2 shows in its PostgreSQL mode for clients of that; in other modes a schema of this name is the user's. */
    private static final String NOT_OF_THE_MODE = " and not (upper(schema_name) = 'PG_CATALOG' and exists (select 1"
            + " from information_schema.settings where setting_name = 'MODE' and upper(setting_value) = 'POSTGRESQL'))";

    static H2Catalog of(H2Views views, SnapshotScope scope, SnapshotBuilder builder) throws SQLException {
        List<CatalogRow> rows = views.query(
                "select schema_name, schema_owner, default_character_set_name, default_collation_name, remarks "
                        + "from information_schema.schemata where upper(schema_name) <> 'INFORMATION_SCHEMA'"
                        + NOT_OF_THE_MODE);
        List<String> existing =
                rows.stream().map(row -> row.text("schema_name")).toList();
        H2Catalog catalog = new H2Catalog(views, scope, Schemas.resolve(scope.schemas(), existing), builder);
        rows.forEach(catalog::schema);
        return catalog;
    }

    private void schema(CatalogRow row) {
        ObjectKey key = new ObjectKey(ObjectKind.SCHEMA, row.text("schema_name"), "", "");
        builder.object(key);
        builder.attribute(key, Facet.GRANT, "owner", row.get("schema_owner"));
        builder.attribute(key, Facet.STORAGE, "character set", row.get("default_character_set_name"));
        builder.attribute(key, Facet.STORAGE, "collation", row.get("default_collation_name"));
        comment(key, row);
    }

    /** Reads a view whose rows belong to a schema. */
    List<CatalogRow> rows(String view, String schemaColumn, String columns) throws SQLException {
        return rows(view, schemaColumn, columns, "");
    }

    List<CatalogRow> rows(String view, String schemaColumn, String columns, String more) throws SQLException {
        if (schemas.isEmpty()) {
            return List.of();
        }
        String places = String.join(", ", Collections.nCopies(schemas.size(), "?"));
        return views.query(
                "select " + columns + " from information_schema." + view + " where " + schemaColumn + " in (" + places
                        + ") " + more,
                schemas.toArray());
    }

    boolean excludes(TableRef table) {
        return scope.excludes(table);
    }

    void comment(ObjectKey key, CatalogRow row) {
        builder.attribute(key, Facet.COMMENT, "comment", row.get("remarks"));
    }

    /** Puts columns of a row, each under its own name with blanks for underscores. */
    void attributes(ObjectKey key, Facet facet, CatalogRow row, String... columns) {
        builder.object(key);
        for (String column : columns) {
            builder.attribute(key, facet, column.replace('_', ' '), row.get(column));
        }
    }

    void name(ObjectKey key) {
        if (isGenerated(key.name())) {
            builder.nameGenerated(key);
        }
    }

    static boolean isGenerated(@Nullable String name) {
        return name != null && GENERATED.matcher(name).matches();
    }
}
