package dev.mrt.analyzer.sql;

import static java.util.Map.entry;

import dev.mrt.api.sql.SqlDialect;
import java.util.Map;

/** The one name of each type that a dialect calls by several, from the data type chapters of the manuals. */
final class TypeNames {

    private static final Map<String, String> ALL = Map.ofEntries(
            entry("integer", "int"),
            entry("decimal", "numeric"),
            entry("dec", "numeric"),
            entry("character varying", "varchar"),
            entry("char varying", "varchar"),
            entry("character", "char"),
            entry("national character varying", "nvarchar"),
            entry("national char varying", "nvarchar"),
            entry("national varchar", "nvarchar"),
            entry("nchar varying", "nvarchar"),
            entry("national character", "nchar"),
            entry("national char", "nchar"),
            entry("double precision", "double"),
            entry("character large object", "clob"),
            entry("char large object", "clob"),
            entry("binary large object", "blob"),
            entry("binary varying", "varbinary"),
            entry("bit varying", "varbit"),
            entry("timestamp with time zone", "timestamptz"),
            entry("timestamp without time zone", "timestamp"),
            entry("time with time zone", "timetz"),
            entry("time without time zone", "time"));

    private static final Map<String, String> POSTGRES = Map.ofEntries(
            entry("int4", "int"),
            entry("int8", "bigint"),
            entry("int2", "smallint"),
            entry("serial4", "serial"),
            entry("serial8", "bigserial"),
            entry("serial2", "smallserial"),
            entry("float4", "real"),
            entry("float8", "double"),
            entry("float", "double"),
            entry("bool", "boolean"),
            entry("bpchar", "char"),
            entry("nchar", "char"),
            entry("nvarchar", "varchar"));

    private static final Map<String, String> MYSQL = Map.ofEntries(
            entry("int4", "int"),
            entry("int8", "bigint"),
            entry("int2", "smallint"),
            entry("int1", "tinyint"),
            entry("int3", "mediumint"),
            entry("middleint", "mediumint"),
            entry("fixed", "numeric"),
            entry("real", "double"),
            entry("float8", "double"),
            entry("float4", "float"),
            entry("long", "mediumtext"),
            entry("long varchar", "mediumtext"),
            entry("long varbinary", "mediumblob"));

    private static final Map<String, String> H2 = Map.ofEntries(
            entry("int4", "int"),
            entry("mediumint", "int"),
            entry("signed", "int"),
            entry("int8", "bigint"),
            entry("int2", "smallint"),
            entry("float4", "real"),
            entry("float8", "double"),
            entry("float", "double"),
            entry("bool", "boolean"),
            entry("bit", "boolean"),
            entry("datetime", "timestamp"),
            entry("varchar2", "varchar"),
            entry("nvarchar2", "varchar"),
            entry("nvarchar", "varchar"),
            entry("varchar_casesensitive", "varchar"),
            entry("longvarchar", "varchar"),
            entry("nchar", "char"),
            entry("raw", "varbinary"),
            entry("bytea", "varbinary"),
            entry("longvarbinary", "varbinary"),
            entry("text", "clob"),
            entry("tinytext", "clob"),
            entry("mediumtext", "clob"),
            entry("longtext", "clob"),
            entry("ntext", "clob"),
            entry("nclob", "clob"),
            entry("tinyblob", "blob"),
            entry("mediumblob", "blob"),
            entry("longblob", "blob"),
            entry("image", "blob"));

    private TypeNames() {}

    /** The one name of a type, given in lower case with single blanks. */
    static String canonical(String name, SqlDialect dialect) {
        String common = ALL.getOrDefault(name, name);
        return switch (dialect) {
            case POSTGRES -> POSTGRES.getOrDefault(common, common);
            case MYSQL, MARIADB -> MYSQL.getOrDefault(common, common);
            case H2 -> H2.getOrDefault(common, common);
            case SQLSERVER -> common.equals("timestamptz") ? "datetimeoffset" : common;
            default -> common;
        };
    }
}
