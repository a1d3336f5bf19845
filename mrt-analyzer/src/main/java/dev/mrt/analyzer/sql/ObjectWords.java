package dev.mrt.analyzer.sql;

import dev.mrt.api.schema.ObjectKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words for kinds of objects in CREATE, ALTER, DROP and COMMENT ON. */
final class ObjectWords {

    /**
     * A kind of object.
     *
     * @param words the words for it in upper case
     * @param kind what it is in a schema
     * @param serverWide whether it belongs to the database or the server, not to a schema
     */
    record Kind(String words, ObjectKind kind, boolean serverWide) {

        boolean isTable() {
            return kind == ObjectKind.TABLE;
        }

        boolean isIndex() {
            return kind == ObjectKind.INDEX;
        }
    }

    /** Longer ones before shorter ones. */
    private static final List<Kind> KINDS = List.of(
            kind("MATERIALIZED VIEW LOG", ObjectKind.OTHER),
            kind("MATERIALIZED VIEW", ObjectKind.MATERIALIZED_VIEW),
            kind("FOREIGN TABLE", ObjectKind.TABLE),
            kind("FOREIGN DATA WRAPPER", ObjectKind.OTHER),
            kind("TEXT SEARCH CONFIGURATION", ObjectKind.OTHER),
            kind("TEXT SEARCH DICTIONARY", ObjectKind.OTHER),
            kind("TEXT SEARCH PARSER", ObjectKind.OTHER),
            kind("TEXT SEARCH TEMPLATE", ObjectKind.OTHER),
            kind("EVENT TRIGGER", ObjectKind.OTHER),
            kind("CONSTRAINT TRIGGER", ObjectKind.TRIGGER),
            kind("ACCESS METHOD", ObjectKind.OTHER),
            kind("OPERATOR CLASS", ObjectKind.OTHER),
            kind("OPERATOR FAMILY", ObjectKind.OTHER),
            kind("PACKAGE BODY", ObjectKind.ROUTINE),
            kind("TYPE BODY", ObjectKind.TYPE),
            kind("PROCEDURAL LANGUAGE", ObjectKind.OTHER),
            kind("LARGE OBJECT", ObjectKind.OTHER),
            kind("RECURSIVE VIEW", ObjectKind.VIEW),
            server("LOGFILE GROUP"),
            server("RESOURCE GROUP"),
            server("USER MAPPING"),
            kind("TABLE", ObjectKind.TABLE),
            kind("INDEX", ObjectKind.INDEX),
            kind("VIEW", ObjectKind.VIEW),
            kind("SEQUENCE", ObjectKind.SEQUENCE),
            kind("TYPE", ObjectKind.TYPE),
            kind("DOMAIN", ObjectKind.DOMAIN),
            kind("SCHEMA", ObjectKind.SCHEMA),
            kind("FUNCTION", ObjectKind.ROUTINE),
            kind("PROCEDURE", ObjectKind.ROUTINE),
            kind("PROC", ObjectKind.ROUTINE),
            kind("ROUTINE", ObjectKind.ROUTINE),
            kind("AGGREGATE", ObjectKind.ROUTINE),
            kind("PACKAGE", ObjectKind.ROUTINE),
            kind("ALIAS", ObjectKind.ROUTINE),
            kind("TRIGGER", ObjectKind.TRIGGER),
            kind("RULE", ObjectKind.RULE),
            kind("POLICY", ObjectKind.POLICY),
            kind("EXTENSION", ObjectKind.EXTENSION),
            kind("EVENT", ObjectKind.EVENT),
            kind("STATISTICS", ObjectKind.STATISTICS),
            kind("COLUMN", ObjectKind.COLUMN),
            kind("CONSTRAINT", ObjectKind.CHECK),
            kind("OPERATOR", ObjectKind.OTHER),
            kind("COLLATION", ObjectKind.OTHER),
            kind("CONVERSION", ObjectKind.OTHER),
            kind("CAST", ObjectKind.OTHER),
            kind("TRANSFORM", ObjectKind.OTHER),
            kind("LANGUAGE", ObjectKind.OTHER),
            kind("PUBLICATION", ObjectKind.OTHER),
            kind("SYNONYM", ObjectKind.OTHER),
            kind("CONSTANT", ObjectKind.OTHER),
            kind("DIRECTORY", ObjectKind.OTHER),
            server("SUBSCRIPTION"),
            server("SERVER"),
            server("DATABASE"),
            server("ROLE"),
            server("USER"),
            server("GROUP"),
            server("LOGIN"),
            server("TABLESPACE"),
            server("PROFILE"));

    private ObjectWords() {}

    private static Kind kind(String words, ObjectKind kind) {
        return new Kind(words, kind, false);
    }

    private static Kind server(String words) {
        return new Kind(words, ObjectKind.OTHER, true);
    }

    /** Goes behind the words for a kind; {@code null} if none stand here. */
    static @Nullable Kind read(Cursor in) {
        for (Kind kind : KINDS) {
            if (in.eat(kind.words().split(" "))) {
                return kind;
            }
        }
        return null;
    }
}
