package dev.mrt.analyzer.sql;

import java.util.Set;

/** Reads what leaves schema and rows alone. */
final class SessionReader {

    private static final Set<String> HARMLESS = Set.of("EXPLAIN", "SHOW", "USE", "ANALYZE", "DESCRIBE", "DESC");

    private SessionReader() {}

    static Meaning read(Cursor in) {
        if (in.isOneOf(HARMLESS)) {
            return Meaning.harmless();
        }
        throw NotUnderstood.expected("a known statement", in);
    }
}
