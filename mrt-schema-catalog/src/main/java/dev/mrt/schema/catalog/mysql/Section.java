package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.schema.Facet;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A flat query on {@code information_schema}; but for the databases it has one parameter, the database. */
enum Section {
    DATABASES(
            "select schema_name, default_character_set_name, default_collation_name from information_schema.schemata"
                    + " where schema_name not in ('information_schema', 'mysql', 'performance_schema', 'sys')",
            Facet.DATABASE),
    TABLES(
            "select table_schema, table_name, table_type, engine, row_format, table_collation, create_options, table_comment"
                    + " from information_schema.tables where table_schema = ?",
            Facet.TABLE),
    COLUMNS(
            "select table_schema, table_name, column_name, ordinal_position, column_default, is_nullable, data_type,"
                    + " character_maximum_length, numeric_precision, numeric_scale, datetime_precision, collation_name,"
                    + " column_type, extra, column_comment, generation_expression{mysql:, srs_id}"
                    + " from information_schema.columns where table_schema = ?",
            Facet.COLUMN,
            Facet.COLUMN_ORDER),
    INDEXES(
            "select table_schema, table_name, non_unique, index_name, seq_in_index, column_name, collation, sub_part,"
                    + " index_type, comment, index_comment{mysql:, is_visible, expression}{mariadb:, ignored}"
                    + " from information_schema.statistics where table_schema = ?",
            Facet.KEY,
            Facet.INDEX),
    KEY_COLUMNS(
            "select table_schema, table_name, constraint_name, ordinal_position, column_name, referenced_table_schema,"
                    + " referenced_table_name, referenced_column_name from information_schema.key_column_usage"
                    + " where table_schema = ? and referenced_table_name is not null",
            Facet.FOREIGN_KEY),
    REFERENCES(
            "select constraint_schema as table_schema, table_name, constraint_name, match_option, update_rule, delete_rule"
                    + " from information_schema.referential_constraints where constraint_schema = ?",
            Facet.FOREIGN_KEY),
    CONSTRAINTS(
            "select table_schema, table_name, constraint_name, constraint_type{mysql:, enforced}"
                    + " from information_schema.table_constraints where table_schema = ?",
            Facet.CHECK),
    CHECKS(
            "select constraint_schema as table_schema, constraint_name, check_clause{mariadb:, table_name, level}"
                    + " from information_schema.check_constraints where constraint_schema = ?",
            Facet.CHECK),
    VIEWS(
            "select table_schema, table_name, view_definition, check_option, definer, security_type{mariadb:, algorithm}"
                    + " from information_schema.views where table_schema = ?",
            Facet.VIEW),
    TRIGGERS(
            "select trigger_schema, trigger_name, event_object_schema as table_schema, event_object_table as table_name,"
                    + " event_manipulation, action_order, action_timing, action_statement, definer, sql_mode"
                    + " from information_schema.triggers where trigger_schema = ?",
            Facet.TRIGGER),
    EVENTS(
            "select event_schema, event_name, event_type, execute_at, interval_value, interval_field,"
                    + " starts, ends, status, timestampdiff(second, created, starts) as after_creation,"
                    + " timestampdiff(second, last_altered, starts) as after_alteration,"
                    + " on_completion, event_definition, definer, sql_mode, event_comment"
                    + " from information_schema.events where event_schema = ?",
            Facet.TRIGGER),
    ROUTINES(
            "select routine_schema, routine_type, routine_name, dtd_identifier, collation_name, routine_definition,"
                    + " is_deterministic, sql_data_access, security_type, definer, sql_mode, routine_comment"
                    + " from information_schema.routines where routine_schema = ?",
            Facet.ROUTINE),
    PARAMETERS(
            "select specific_name, routine_type, ordinal_position, parameter_mode, parameter_name, dtd_identifier"
                    + " from information_schema.parameters where specific_schema = ? and ordinal_position > 0",
            Facet.ROUTINE),
    PARTITIONS(
            "select table_schema, table_name, partition_name, subpartition_name, partition_ordinal_position,"
                    + " subpartition_ordinal_position, partition_method, subpartition_method, partition_expression,"
                    + " subpartition_expression, partition_description, partition_comment"
                    + " from information_schema.partitions where table_schema = ? and partition_name is not null",
            Facet.PARTITION),
    TABLE_GRANTS(
            "select grantee, table_schema, table_name, privilege_type, is_grantable"
                    + " from information_schema.table_privileges where table_schema = ?",
            Facet.GRANT),
    COLUMN_GRANTS(
            "select grantee, table_schema, table_name, column_name, privilege_type, is_grantable"
                    + " from information_schema.column_privileges where table_schema = ?",
            Facet.GRANT),
    DATABASE_GRANTS(
            "select grantee, table_schema, privilege_type, is_grantable"
                    + " from information_schema.schema_privileges where table_schema = ?",
            Facet.GRANT),
    PERIODS(
            "select table_schema, table_name, period, start_column_name, end_column_name"
                    + " from information_schema.periods where table_schema = ?",
            Facet.TABLE);

    private final String sql;
    private final Set<Facet> facets;

    Section(String sql, Facet first, Facet... others) {
        this.sql = sql;
        this.facets = EnumSet.of(first, others);
    }

    /** The query for one product: {@code {mysql:...}} and {@code {mariadb:...}} are for that product alone. */
    String sql(Server server) {
        String ours = server.mariaDb() ? "mariadb" : "mysql";
        String theirs = server.mariaDb() ? "mysql" : "mariadb";
        return sql.replaceAll("\\{" + theirs + ":[^}]*}", "").replaceAll("\\{" + ours + ":([^}]*)}", "$1");
    }

    /** What cannot be compared without it. */
    Set<Facet> facets() {
        return EnumSet.copyOf(facets);
    }

    /** Whether a snapshot is worth nothing without it. */
    boolean essential() {
        return this == TABLES || this == COLUMNS;
    }

    boolean existsIn(Server server) {
        return this != PERIODS || (server.mariaDb() && server.atLeast(11, 4));
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
