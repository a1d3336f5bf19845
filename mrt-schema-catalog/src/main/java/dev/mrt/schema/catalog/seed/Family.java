package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a type is to the seeder, whatever the product calls it. */
enum Family {
    BOOLEAN,
    INTEGER,
    DECIMAL,
    REAL,
    DOUBLE,
    MONEY,
    TEXT,
    PADDED,
    BINARY,
    BIT,
    DATE,
    TIME,
    TIMESTAMP,
    INTERVAL,
    YEAR,
    UUID,
    JSON,
    XML,
    ENUM,
    SET,
    OTHER;

    private static final Map<String, Family> NAMES = Map.ofEntries(
            Map.entry("bool", BOOLEAN), Map.entry("boolean", BOOLEAN),
            Map.entry("int2", INTEGER), Map.entry("int4", INTEGER),
            Map.entry("int8", INTEGER), Map.entry("tinyint", INTEGER),
            Map.entry("smallint", INTEGER), Map.entry("mediumint", INTEGER),
            Map.entry("int", INTEGER), Map.entry("integer", INTEGER),
            Map.entry("bigint", INTEGER), Map.entry("numeric", DECIMAL),
            Map.entry("decimal", DECIMAL), Map.entry("decfloat", DECIMAL),
            Map.entry("number", DECIMAL), Map.entry("float4", REAL),
            Map.entry("real", REAL), Map.entry("float", REAL),
            Map.entry("float8", DOUBLE), Map.entry("double", DOUBLE),
            Map.entry("double precision", DOUBLE), Map.entry("money", MONEY),
            Map.entry("text", TEXT), Map.entry("varchar", TEXT),
            Map.entry("citext", TEXT), Map.entry("name", TEXT),
            Map.entry("character varying", TEXT), Map.entry("character large object", TEXT),
            Map.entry("clob", TEXT), Map.entry("tinytext", TEXT),
            Map.entry("mediumtext", TEXT), Map.entry("longtext", TEXT),
            Map.entry("long varchar", TEXT), Map.entry("varchar_ignorecase", TEXT),
            Map.entry("nvarchar", TEXT), Map.entry("bpchar", PADDED),
            Map.entry("char", PADDED), Map.entry("character", PADDED),
            Map.entry("nchar", PADDED), Map.entry("bytea", BINARY),
            Map.entry("binary", BINARY), Map.entry("varbinary", BINARY),
            Map.entry("binary varying", BINARY), Map.entry("binary large object", BINARY),
            Map.entry("blob", BINARY), Map.entry("tinyblob", BINARY),
            Map.entry("mediumblob", BINARY), Map.entry("longblob", BINARY),
            Map.entry("bit", BIT), Map.entry("varbit", BIT),
            Map.entry("bit varying", BIT), Map.entry("date", DATE),
            Map.entry("time", TIME), Map.entry("timetz", TIME),
            Map.entry("time without time zone", TIME), Map.entry("time with time zone", TIME),
            Map.entry("timestamp", TIMESTAMP), Map.entry("timestamptz", TIMESTAMP),
            Map.entry("datetime", TIMESTAMP), Map.entry("timestamp without time zone", TIMESTAMP),
            Map.entry("timestamp with time zone", TIMESTAMP), Map.entry("interval", INTERVAL),
            Map.entry("year", YEAR), Map.entry("uuid", UUID),
            Map.entry("json", JSON), Map.entry("jsonb", JSON),
            Map.entry("xml", XML), Map.entry("set", SET));

    private static final Set<Family> NUMBERS = Set.of(INTEGER, DECIMAL, REAL, DOUBLE, MONEY, YEAR);

    /** The family of a column; for an array that of its elements. */
    static Family of(Column column) {
        String base = column.baseType().toLowerCase(Locale.ROOT);
        if (!column.enumLabels().isEmpty()) {
            return base.equals("set") ? SET : ENUM;
        }
        return ofName(base);
    }

    static Family ofName(String base) {
        Family family = NAMES.get(base);
        if (family != null) {
            return family;
        }
        return base.startsWith("interval") ? INTERVAL : OTHER;
    }

    boolean isText() {
        return this == TEXT || this == PADDED;
    }

    boolean isNumber() {
        return NUMBERS.contains(this);
    }

    /** Whether columns of this family have so many values that generated ones never meet by chance. */
    boolean isWide() {
        return this != BOOLEAN && this != ENUM && this != SET && this != YEAR && this != BIT;
    }
}
