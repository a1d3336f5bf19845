package dev.mrt.core.internal.hints;

import java.util.Set;
import java.util.regex.Pattern;

/** The words of SQL that reading depends on. */
final class Words {

    /** Words that cannot be a column without quotes in any of the products. */
    static final Set<String> RESERVED = Set.of(
            "CURRENT_DATE",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "CURRENT_USER",
            "LOCALTIME",
            "LOCALTIMESTAMP",
            "SESSION_USER",
            "ADD",
            "ALL",
            "ALTER",
            "AND",
            "ANY",
            "ARRAY",
            "AS",
            "ASC",
            "BEGIN",
            "BETWEEN",
            "BINARY",
            "BY",
            "CASE",
            "CAST",
            "CHECK",
            "COLLATE",
            "COLUMN",
            "CONSTRAINT",
            "CREATE",
            "CROSS",
            "DECLARE",
            "DEFAULT",
            "DELETE",
            "DESC",
            "DISTINCT",
            "DO",
            "DROP",
            "ELSE",
            "ELSIF",
            "END",
            "ESCAPE",
            "EXCEPT",
            "EXECUTE",
            "EXISTS",
            "FALSE",
            "FETCH",
            "FOR",
            "FOREIGN",
            "FROM",
            "FULL",
            "GRANT",
            "GROUP",
            "HAVING",
            "IF",
            "ILIKE",
            "IN",
            "INNER",
            "INSERT",
            "INTERSECT",
            "INTERVAL",
            "INTO",
            "IS",
            "JOIN",
            "LEFT",
            "LIKE",
            "LIMIT",
            "LOOP",
            "NATURAL",
            "NOT",
            "NULL",
            "OFFSET",
            "ON",
            "OR",
            "ORDER",
            "OUTER",
            "OVER",
            "PARTITION",
            "PRIMARY",
            "REFERENCES",
            "REGEXP",
            "RETURNING",
            "RETURN",
            "RIGHT",
            "RLIKE",
            "SELECT",
            "SET",
            "SIMILAR",
            "SOME",
            "TABLE",
            "THEN",
            "TO",
            "TRUE",
            "UNION",
            "UNIQUE",
            "UPDATE",
            "USING",
            "VALUES",
            "WHEN",
            "WHERE",
            "WHILE",
            "WITH",
            "BOTH",
            "LEADING",
            "TRAILING");

    /** Types that stand in front of a string to make it a literal of theirs. */
    static final Set<String> LITERAL_TYPES = Set.of(
            "DATE",
            "TIME",
            "TIMESTAMP",
            "TIMESTAMPTZ",
            "DATETIME",
            "INTERVAL",
            "JSON",
            "JSONB",
            "UUID",
            "INET",
            "TEXT");

    /** Functions whose result says nothing of the kind {@code column = result}. */
    static final Set<String> LENGTHS = Set.of("LENGTH", "CHAR_LENGTH", "CHARACTER_LENGTH", "OCTET_LENGTH", "LEN");

    static final Set<String> MEASURES = Set.of(
            "LENGTH",
            "CHAR_LENGTH",
            "CHARACTER_LENGTH",
            "OCTET_LENGTH",
            "BIT_LENGTH",
            "LEN",
            "COUNT",
            "EXTRACT",
            "DATE_PART",
            "YEAR",
            "MONTH",
            "DAY",
            "HOUR",
            "MINUTE",
            "SECOND",
            "CARDINALITY",
            "ARRAY_LENGTH",
            "JSONB_ARRAY_LENGTH",
            "JSON_LENGTH",
            "POSITION",
            "STRPOS",
            "INSTR",
            "LOCATE",
            "CHARINDEX",
            "MOD",
            "ROW_NUMBER",
            "RANK",
            "ASCII",
            "JSONB_TYPEOF",
            "JSON_TYPEOF",
            "JSON_TYPE",
            "JSON_VALID",
            "PG_TYPEOF",
            "DATEDIFF",
            "AGE",
            "TIMESTAMPDIFF",
            "MD5",
            "SHA256",
            "SIGN");

    /** Functions that look for a piece of text in a column. */
    static final Set<String> SEARCHES = Set.of(
            "SPLIT_PART",
            "POSITION",
            "STRPOS",
            "INSTR",
            "LOCATE",
            "CHARINDEX",
            "SUBSTRING_INDEX",
            "REPLACE",
            "STRING_TO_ARRAY",
            "STRING_TO_TABLE",
            "STARTS_WITH",
            "FIND_IN_SET",
            "STRING_AGG",
            "GROUP_CONCAT",
            "LISTAGG",
            "CONCAT",
            "CONCAT_WS");

    /** Functions that look for a regular expression in a column. */
    static final Set<String> REGEXP_SEARCHES = Set.of(
            "REGEXP_REPLACE",
            "REGEXP_MATCH",
            "REGEXP_MATCHES",
            "REGEXP_LIKE",
            "REGEXP_SUBSTR",
            "REGEXP_INSTR",
            "REGEXP_SPLIT_TO_ARRAY",
            "REGEXP_SPLIT_TO_TABLE",
            "REGEXP_COUNT");

    /** Functions that put a value in the place of another. */
    static final Set<String> SUBSTITUTES = Set.of("NULLIF", "COALESCE", "IFNULL", "NVL", "ISNULL");

    /** The time of the statement. */
    static final Set<String> NOW = Set.of(
            "NOW",
            "CURRENT_DATE",
            "CURRENT_TIMESTAMP",
            "LOCALTIMESTAMP",
            "CLOCK_TIMESTAMP",
            "CURDATE",
            "UTC_TIMESTAMP");

    /** Functions that look for an element of an array. */
    static final Set<String> ARRAY_SEARCHES =
            Set.of("ARRAY_REMOVE", "ARRAY_REPLACE", "ARRAY_POSITION", "ARRAY_POSITIONS", "ARRAY_CONTAINS");

    /** Functions that take a path or keys of a JSON document. */
    static final Set<String> JSON_FUNCTIONS = Set.of(
            "JSONB_SET",
            "JSONB_SET_LAX",
            "JSONB_INSERT",
            "JSONB_EXTRACT_PATH",
            "JSONB_EXTRACT_PATH_TEXT",
            "JSON_EXTRACT_PATH",
            "JSON_EXTRACT_PATH_TEXT",
            "JSON_EXTRACT",
            "JSON_VALUE",
            "JSON_QUERY",
            "JSON_EXISTS",
            "JSON_SET",
            "JSON_INSERT",
            "JSON_REPLACE",
            "JSON_REMOVE",
            "JSON_CONTAINS",
            "JSON_CONTAINS_PATH",
            "JSON_KEYS",
            "JSON_TABLE",
            "JSON_SEARCH",
            "JSONB_BUILD_OBJECT",
            "JSON_BUILD_OBJECT",
            "JSON_OBJECT",
            "JSONB_PATH_QUERY",
            "JSONB_PATH_EXISTS",
            "JSONB_PATH_QUERY_FIRST",
            "JSONB_PATH_QUERY_ARRAY",
            "JSONB_EXISTS",
            "DELETE",
            "SLICE",
            "EXIST",
            "AKEYS",
            "JSONB_EXISTS_ANY",
            "JSONB_EXISTS_ALL");

    /** Letters in front of a quote that belong to the string. */
    static final Set<String> STRING_PREFIXES = Set.of("e", "E", "n", "N", "_utf8", "_utf8mb4", "_latin1", "_binary");

    /** Letters in front of a quote that make it a number. */
    static final Set<String> BIT_PREFIXES = Set.of("b", "B", "x", "X");

    /** What only scripts for PostgreSQL have. */
    static final Pattern POSTGRES =
            Pattern.compile("(?i)::[a-z]|\\$\\$|\\b(?:jsonb|plpgsql|timestamptz|bigserial|bytea|citext)\\b");

    /** What only scripts for MySQL and MariaDB have. */
    static final Pattern MYSQL =
            Pattern.compile("(?i)`|\\bauto_increment\\b|\\bengine\\s*=\\s*\\w|\\butf8mb4|\\bon\\s+duplicate\\s+key\\b");

    /** What a string begins with that is SQL itself. */
    static final Set<String> STATEMENTS = Set.of(
            "ALTER",
            "BEGIN",
            "CALL",
            "CREATE",
            "DECLARE",
            "DELETE",
            "DROP",
            "IF",
            "INSERT",
            "LOCK",
            "MERGE",
            "REPLACE",
            "SELECT",
            "TRUNCATE",
            "UPDATE",
            "WITH");

    private Words() {}
}
