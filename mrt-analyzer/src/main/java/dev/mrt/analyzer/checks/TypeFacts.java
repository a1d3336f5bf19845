package dev.mrt.analyzer.checks;

import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What values a type can hold.
 *
 * @param family what sort of values
 * @param size characters, bytes, digits, or bits of magnitude; {@link #UNLIMITED} if there is no limit
 * @param scale digits behind the point, of a second for times; {@link #UNLIMITED} if there is no limit
 * @param narrow whether it holds less than others of its family: a signed integer, a padded string, a time without zone, a string of one code page
 */
record TypeFacts(Family family, int size, int scale, boolean narrow) {

    static final int UNLIMITED = Integer.MAX_VALUE;

    private static final int LONGEST_LABEL = 63;

    enum Family {
        INTEGER,
        DECIMAL,
        FLOAT,
        BOOLEAN,
        STRING,
        PADDED_STRING,
        BINARY,
        PADDED_BINARY,
        DATE,
        TIME,
        TIMESTAMP,
        JSON,
        JSONB,
        UUID,
        ENUM,
        OTHER;

        boolean isNumber() {
            return this == INTEGER || this == DECIMAL || this == FLOAT;
        }

        boolean isString() {
            return this == STRING || this == PADDED_STRING;
        }

        boolean isBinary() {
            return this == BINARY || this == PADDED_BINARY;
        }

        boolean isTime() {
            return this == DATE || this == TIME || this == TIMESTAMP;
        }
    }

    static TypeFacts of(SqlDialect dialect, SqlType type) {
        String name = type.name().toLowerCase(Locale.ROOT);
        boolean unsigned = name.contains(" unsigned");
        String plain = name.replace(" unsigned", "").replace(" zerofill", "").replace(" signed", "");
        TypeFacts number = number(dialect, plain, unsigned, type.arguments());
        if (number != null) {
            return number;
        }
        TypeFacts text = text(dialect, plain, type.arguments());
        if (text != null) {
            return text;
        }
        TypeFacts time = time(dialect, plain, type.arguments());
        return time == null ? other(plain, type.arguments()) : time;
    }

    private static @Nullable TypeFacts number(
            SqlDialect dialect, String name, boolean unsigned, List<String> arguments) {
        int sign = unsigned ? 1 : 0;
        return switch (name) {
            case "tinyint", "int1" -> integer(dialect == SqlDialect.SQLSERVER ? 8 : 7 + sign, unsigned);
            case "smallint", "int2", "smallserial", "serial2", "year" -> integer(15 + sign, unsigned);
            case "mediumint", "int3" -> integer(23 + sign, unsigned);
            case "int", "integer", "int4", "serial", "serial4", "oid" -> integer(31 + sign, unsigned);
            case "bigint", "int8", "bigserial", "serial8" -> integer(63 + sign, unsigned);
            case "decimal", "numeric", "number", "dec", "decfloat" -> decimal(dialect, name, unsigned, arguments);
            case "money" -> new TypeFacts(Family.DECIMAL, 19, dialect == SqlDialect.SQLSERVER ? 4 : 2, false);
            case "smallmoney" -> new TypeFacts(Family.DECIMAL, 10, 4, false);
            case "real", "float4", "binary_float" -> new TypeFacts(Family.FLOAT, 24, UNLIMITED, false);
            case "double", "float8", "double precision", "binary_double" ->
                new TypeFacts(Family.FLOAT, 53, UNLIMITED, false);
            case "float" -> new TypeFacts(Family.FLOAT, mantissa(dialect, arguments), UNLIMITED, false);
            case "boolean", "bool" -> new TypeFacts(Family.BOOLEAN, 1, 0, false);
            case "bit" -> dialect == SqlDialect.SQLSERVER ? new TypeFacts(Family.BOOLEAN, 1, 0, false) : null;
            default -> null;
        };
    }

    private static TypeFacts integer(int bits, boolean unsigned) {
        return new TypeFacts(Family.INTEGER, bits, 0, !unsigned);
    }

    /** The default of precision and scale is each manual's. */
    private static TypeFacts decimal(SqlDialect dialect, String name, boolean unsigned, List<String> arguments) {
        if (arguments.isEmpty()) {
            return switch (dialect) {
                case MYSQL, MARIADB -> new TypeFacts(Family.DECIMAL, 10, 0, !unsigned);
                case SQLSERVER -> new TypeFacts(Family.DECIMAL, 18, 0, true);
                case H2 -> new TypeFacts(Family.DECIMAL, UNLIMITED, name.equals("decfloat") ? UNLIMITED : 0, true);
                default -> new TypeFacts(Family.DECIMAL, UNLIMITED, UNLIMITED, true);
            };
        }
        int precision = argument(arguments, 0, UNLIMITED);
        return new TypeFacts(Family.DECIMAL, precision, argument(arguments, 1, 0), !unsigned);
    }

    private static int mantissa(SqlDialect dialect, List<String> arguments) {
        boolean short4 = dialect.isMySqlLike();
        int bits = argument(arguments, 0, short4 ? 24 : 53);
        return bits <= 24 ? 24 : 53;
    }

    private static @Nullable TypeFacts text(SqlDialect dialect, String name, List<String> arguments) {
        boolean mysql = dialect.isMySqlLike();
        boolean codePages = dialect == SqlDialect.SQLSERVER || dialect == SqlDialect.ORACLE;
        int length = argument(arguments, 0, UNLIMITED);
        return switch (name) {
            case "varchar", "character varying", "varchar2", "varchar_ignorecase" ->
                new TypeFacts(Family.STRING, length, 0, codePages);
            case "nvarchar", "nvarchar2" -> new TypeFacts(Family.STRING, length, 0, false);
            case "char", "character", "bpchar" ->
                new TypeFacts(Family.PADDED_STRING, argument(arguments, 0, 1), 0, codePages);
            case "nchar" -> new TypeFacts(Family.PADDED_STRING, argument(arguments, 0, 1), 0, false);
            case "tinytext" -> new TypeFacts(Family.STRING, 255, 0, false);
            case "text" -> new TypeFacts(Family.STRING, mysql ? 65_535 : UNLIMITED, 0, codePages);
            case "mediumtext" -> new TypeFacts(Family.STRING, 16_777_215, 0, false);
            case "longtext", "ntext", "nclob", "citext", "character large object" ->
                new TypeFacts(Family.STRING, UNLIMITED, 0, false);
            case "clob", "long" -> new TypeFacts(Family.STRING, UNLIMITED, 0, codePages);
            case "binary" -> new TypeFacts(Family.PADDED_BINARY, argument(arguments, 0, 1), 0, false);
            case "varbinary", "binary varying", "raw" -> new TypeFacts(Family.BINARY, length, 0, false);
            case "tinyblob" -> new TypeFacts(Family.BINARY, 255, 0, false);
            case "blob" -> new TypeFacts(Family.BINARY, mysql ? 65_535 : UNLIMITED, 0, false);
            case "mediumblob" -> new TypeFacts(Family.BINARY, 16_777_215, 0, false);
            case "longblob", "bytea", "image", "long raw" -> new TypeFacts(Family.BINARY, UNLIMITED, 0, false);
            default -> null;
        };
    }

    private static @Nullable TypeFacts time(SqlDialect dialect, String name, List<String> arguments) {
        boolean mysql = dialect.isMySqlLike();
        return switch (name) {
            case "date" ->
                dialect == SqlDialect.ORACLE
                        ? new TypeFacts(Family.TIMESTAMP, 0, 0, true)
                        : new TypeFacts(Family.DATE, 0, 0, true);
            case "time", "time without time zone" ->
                new TypeFacts(Family.TIME, 0, argument(arguments, 0, timeScale(dialect)), true);
            case "timetz", "time with time zone" -> new TypeFacts(Family.TIME, 0, argument(arguments, 0, 6), false);
            case "timestamp", "timestamp without time zone" ->
                new TypeFacts(Family.TIMESTAMP, 0, argument(arguments, 0, mysql ? 0 : 6), !mysql);
            case "timestamptz", "timestamp with time zone", "timestamp with local time zone" ->
                new TypeFacts(Family.TIMESTAMP, 0, argument(arguments, 0, 6), false);
            case "datetime" ->
                new TypeFacts(
                        Family.TIMESTAMP,
                        0,
                        dialect == SqlDialect.SQLSERVER ? 3 : argument(arguments, 0, mysql ? 0 : 6),
                        true);
            case "datetime2" -> new TypeFacts(Family.TIMESTAMP, 0, argument(arguments, 0, 7), true);
            case "datetimeoffset" -> new TypeFacts(Family.TIMESTAMP, 0, argument(arguments, 0, 7), false);
            case "smalldatetime" -> new TypeFacts(Family.TIMESTAMP, 0, -1, true);
            default -> null;
        };
    }

    private static int timeScale(SqlDialect dialect) {
        return switch (dialect) {
            case MYSQL, MARIADB, H2 -> 0;
            case SQLSERVER -> 7;
            default -> 6;
        };
    }

    private static TypeFacts other(String name, List<String> arguments) {
        return switch (name) {
            case "json" -> new TypeFacts(Family.JSON, UNLIMITED, 0, false);
            case "jsonb" -> new TypeFacts(Family.JSONB, UNLIMITED, 0, false);
            case "uuid", "uniqueidentifier" -> new TypeFacts(Family.UUID, 36, 0, false);
            case "enum", "set" ->
                new TypeFacts(
                        Family.ENUM,
                        arguments.stream().mapToInt(String::length).max().orElse(LONGEST_LABEL),
                        0,
                        false);
            default -> new TypeFacts(Family.OTHER, LONGEST_LABEL, 0, false);
        };
    }

    /** A number, or {@code max} and the like, which mean no limit. */
    private static int argument(List<String> arguments, int index, int otherwise) {
        if (index >= arguments.size()) {
            return otherwise;
        }
        String digits = arguments.get(index).strip().split("\\s", 2)[0];
        return digits.matches("-?\\d{1,9}") ? Integer.parseInt(digits) : UNLIMITED;
    }

    /** Digits before the point. */
    int wholeDigits() {
        return switch (family) {
            case INTEGER -> (int) Math.ceil(size * Math.log10(2));
            case DECIMAL -> size == UNLIMITED ? UNLIMITED : size - scale;
            default -> UNLIMITED;
        };
    }

    /** Characters of the longest value as text. */
    int longestText() {
        return switch (family) {
            case INTEGER -> wholeDigits() + 1;
            case DECIMAL -> size == UNLIMITED ? UNLIMITED : size + 2;
            case FLOAT -> 25;
            case BOOLEAN -> 5;
            case DATE -> 10;
            case TIME -> 21;
            case TIMESTAMP -> 32;
            default -> size;
        };
    }
}
