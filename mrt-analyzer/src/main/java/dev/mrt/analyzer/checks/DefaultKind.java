package dev.mrt.analyzer.checks;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a default costs on PostgreSQL when a column is added with it (manual, "Modifying Tables" and "Function Volatility Categories"). */
enum DefaultKind {
    /** No function is called. */
    CONSTANT,
    /** One value for the whole statement, which PostgreSQL 11 and later keep in the catalog. */
    STABLE,
    /** One value for each row: the table is rewritten. */
    VOLATILE,
    /** A function that may be any of these. */
    UNKNOWN;

    private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern CALL = Pattern.compile("([a-z_][a-z0-9_.]*)\\s*\\(");

    private static final Set<String> EACH_ROW = Set.of(
            "clock_timestamp",
            "gen_random_bytes",
            "gen_random_uuid",
            "nextval",
            "random",
            "random_normal",
            "setval",
            "timeofday",
            "txid_current",
            "uuid_generate_v1",
            "uuid_generate_v1mc",
            "uuid_generate_v4",
            "uuidv4",
            "uuidv7");

    private static final Set<String> ONCE = Set.of(
            "now",
            "current_setting",
            "current_timestamp",
            "current_time",
            "localtime",
            "localtimestamp",
            "statement_timestamp",
            "transaction_timestamp",
            "timezone",
            "to_timestamp",
            "to_date",
            "date_trunc",
            "extract",
            "age",
            "current_schema",
            "current_database");

    /** Immutable functions, and what looks like a call but is a type or key word. */
    private static final Set<String> NO_CALL = Set.of(
            "abs",
            "array",
            "bit",
            "cast",
            "char",
            "character",
            "coalesce",
            "decimal",
            "interval",
            "jsonb_build_array",
            "jsonb_build_object",
            "json_build_array",
            "json_build_object",
            "lower",
            "make_interval",
            "md5",
            "nullif",
            "numeric",
            "point",
            "repeat",
            "row",
            "time",
            "timestamp",
            "timestamptz",
            "to_tsvector",
            "upper",
            "varbit",
            "varchar",
            "varying");

    static DefaultKind of(String expression) {
        String text = STRING.matcher(expression.toLowerCase(Locale.ROOT)).replaceAll("''");
        DefaultKind worst = CONSTANT;
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            DefaultKind kind = ofCall(call.group(1));
            worst = kind.compareTo(worst) > 0 && worst != VOLATILE ? kind : worst;
        }
        return worst;
    }

    private static DefaultKind ofCall(String function) {
        String name = function.substring(function.lastIndexOf('.') + 1);
        if (EACH_ROW.contains(name)) {
            return VOLATILE;
        }
        if (ONCE.contains(name)) {
            return STABLE;
        }
        return NO_CALL.contains(name) ? CONSTANT : UNKNOWN;
    }
}
