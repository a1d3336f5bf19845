package dev.mrt.schema.jooq;

/** The queries of {@link Supplement}; an empty one where a product needs none. */
final class SupplementSql {

    private SupplementSql() {}

    /** Schema, table, column, collation, {@code ALWAYS} or not, anything else, full type. */
    static String columns(Product product) {
        return switch (product) {
            case POSTGRES ->
                "select n.nspname, c.relname, a.attname, co.collname,"
                        + " case a.attidentity when 'a' then 'ALWAYS' end, '', pg_catalog.format_type(a.atttypid, a.atttypmod)"
                        + " from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid"
                        + " join pg_catalog.pg_namespace n on n.oid = c.relnamespace join pg_catalog.pg_type t on t.oid = a.atttypid"
                        + " left join pg_catalog.pg_collation co on co.oid = a.attcollation and a.attcollation <> t.typcollation"
                        + " where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm', 'f')";
            case H2 -> columns("nullif(collation_name, 'OFF'), identity_generation, '', ''");
            case HSQLDB -> columns("nullif(collation_name, 'SQL_TEXT'), identity_generation, '', ''");
            case MARIADB, MYSQL -> columns("collation_name, '', extra, column_type");
            default -> "";
        };
    }

    private static String columns(String expressions) {
        return "select table_schema, table_name, column_name, " + expressions + " from information_schema.columns";
    }

    /** Schema, table, index, what the database prints for it. */
    static String indexes(Product product) {
        return switch (product) {
            case POSTGRES ->
                "select n.nspname, t.relname, i.relname, pg_catalog.pg_get_indexdef(i.oid)"
                        + " from pg_catalog.pg_index x join pg_catalog.pg_class i on i.oid = x.indexrelid"
                        + " join pg_catalog.pg_class t on t.oid = x.indrelid join pg_catalog.pg_namespace n on n.oid = t.relnamespace"
                        + " where not exists (select 1 from pg_catalog.pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u', 'x'))";
            case SQLITE -> "select '', tbl_name, name, sql from sqlite_master where type = 'index' and sql is not null";
            case DUCKDB ->
                "select schema_name, table_name, index_name, sql from duckdb_indexes()"
                        + " where database_name = current_database()";
            default -> "";
        };
    }

    static String partitioned(Product product) {
        return product == Product.POSTGRES ? relations("c.relkind = 'p'") : "";
    }

    static String withoutRows(Product product) {
        return product == Product.POSTGRES ? relations("c.relkind = 'f' or c.relispartition") : "";
    }

    private static String relations(String condition) {
        return "select n.nspname, c.relname from pg_catalog.pg_class c"
                + " join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'f') and ("
                + condition
                + ")";
    }
}
