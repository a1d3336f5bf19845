package dev.mrt.schema.catalog.seed;

import java.util.regex.Pattern;

/** What the seeder asks PostgreSQL's catalog beyond the typed view. */
final class PostgresQueries {

    /** Types whose printed name is also the name to cast to: no domains, no composites. */
    static final Pattern BUILT_IN = Pattern.compile("(character( varying)?|bpchar|text|smallint|integer|bigint|numeric|real"
            + "|double precision|money|boolean|date|timestamp|time|interval|uuid|jsonb?|bytea|xml|bit( varying)?)"
            + "(\\(\\d+(,-?\\d+)?\\))?( with(out)? time zone)?(\\[\\])*");

    static final String INITIALLY_DEFERRED = "SELECT quote_ident(n.nspname) || '.' || quote_ident(k.conname)"
            + " FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE k.condeferred";

    private PostgresQueries() {}

    /** Per column: the type with domains resolved, the base types of a composite's attributes, what a range is over. */
    static String typeFacts(String table) {
        return """
                WITH RECURSIVE resolved(num, name, type, modifier) AS (
                    SELECT a.attnum, a.attname, a.atttypid, a.atttypmod FROM pg_attribute a
                    WHERE a.attrelid = %s::regclass AND a.attnum > 0 AND NOT a.attisdropped
                    UNION ALL
                    SELECT r.num, r.name, t.typbasetype, t.typtypmod
                    FROM resolved r JOIN pg_type t ON t.oid = r.type WHERE t.typtype = 'd')
                SELECT r.name, format_type(r.type, r.modifier),
                    (SELECT string_agg(coalesce(nullif(b.typname, ''), p.typname), chr(1) ORDER BY a.attnum)
                     FROM pg_attribute a JOIN pg_type p ON p.oid = a.atttypid
                     LEFT JOIN pg_type b ON b.oid = p.typbasetype AND p.typtype = 'd'
                     WHERE a.attrelid = e.typrelid AND e.typtype = 'c' AND a.attnum > 0 AND NOT a.attisdropped),
                    (SELECT s.typname FROM pg_range g JOIN pg_type s ON s.oid = g.rngsubtype WHERE g.rngtypid = e.oid)
                FROM resolved r JOIN pg_type t ON t.oid = r.type
                JOIN pg_type e ON e.oid = CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE t.oid END
                WHERE t.typtype <> 'd'"""
                .formatted(Dialect.string(table));
    }

    /** The conditions of the leaves; a default partition's is what no other takes. */
    static String partitionBounds(String table) {
        return """
                WITH RECURSIVE part(oid) AS (
                    SELECT inhrelid FROM pg_inherits WHERE inhparent = %s::regclass
                    UNION ALL SELECT i.inhrelid FROM pg_inherits i JOIN part p ON p.oid = i.inhparent)
                SELECT pg_get_partition_constraintdef(p.oid) FROM part p JOIN pg_class c ON c.oid = p.oid
                WHERE c.relkind <> 'p' ORDER BY c.relname LIMIT 12"""
                .formatted(Dialect.string(table));
    }

    /** The triggers and rules that are on: how to switch each off, and how on again. */
    static String triggers(String table) {
        return """
                SELECT 'TRIGGER ' || quote_ident(tgname),
                    CASE tgenabled WHEN 'A' THEN 'ALWAYS ' ELSE '' END || 'TRIGGER ' || quote_ident(tgname)
                FROM pg_trigger WHERE tgrelid = %1$s::regclass AND NOT tgisinternal AND tgenabled IN ('O', 'A')
                UNION ALL
                SELECT 'RULE ' || quote_ident(rulename),
                    CASE ev_enabled WHEN 'A' THEN 'ALWAYS ' ELSE '' END || 'RULE ' || quote_ident(rulename)
                FROM pg_rewrite WHERE ev_class = %1$s::regclass AND ev_type <> '1' AND ev_enabled IN ('O', 'A')"""
                .formatted(Dialect.string(table));
    }
}
