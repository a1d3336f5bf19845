package dev.mrt.core.internal.hints;

import java.util.Set;

/** Judges whether a script may change or remove rows that exist. */
final class Effects {

    /** These do so wherever they stand, but behind the words of {@link #HARMLESS_BEFORE}. */
    private static final Set<String> VERBS =
            Set.of("UPDATE", "DELETE", "INSERT", "MERGE", "TRUNCATE", "UPSERT", "EXECUTE", "EXEC", "PERFORM");

    /** These do so where a statement starts. */
    private static final Set<String> STARTS = Set.of("REPLACE", "COPY", "CALL", "DO", "LOAD", "IMPORT", "RUNSCRIPT");

    /** {@code ON DELETE CASCADE}, {@code FOR UPDATE}, {@code BEFORE INSERT OR UPDATE}. */
    private static final Set<String> HARMLESS_BEFORE =
            Set.of("ON", "FOR", "BEFORE", "AFTER", "OF", "OR", "KEY", "NO", "TO");

    private static final Set<String> STATEMENT_FOLLOWS = Set.of("THEN", "ELSE", "BEGIN", "LOOP", "AS");
    private static final Set<String> HARMLESS_STATEMENTS = Set.of("GRANT", "REVOKE", "COMMENT");

    /** {@code ALTER TABLE ... DROP PARTITION} takes rows along. */
    private static final Set<String> PARTITION_VERBS = Set.of("DROP", "DETACH", "EXCHANGE", "REMOVE");

    /** Functions without an effect; of any other that is selected, none is known. */
    private static final Set<String> PURE = Set.of(
            "COUNT",
            "MAX",
            "MIN",
            "SUM",
            "AVG",
            "COALESCE",
            "NOW",
            "LOWER",
            "UPPER",
            "LENGTH",
            "CAST",
            "CONCAT",
            "VERSION",
            "NULLIF",
            "CURRENT_SETTING",
            "CURRENT_SCHEMA",
            "CURRENT_DATABASE",
            "TRIM",
            "ROUND",
            "TO_CHAR",
            "ROW_NUMBER",
            "EXISTS",
            "IN",
            "VALUES",
            "AND",
            "OR",
            "NOT",
            "ON",
            "OVER",
            "FROM",
            "WHERE",
            "SELECT",
            "DISTINCT",
            "ANY",
            "ALL",
            "USING",
            "BY",
            "AS",
            "WHEN",
            "THEN",
            "ELSE",
            "CASE",
            "HAVING",
            "LIMIT",
            "JOIN");

    private final Tokens tokens;

    private Effects(Tokens tokens) {
        this.tokens = tokens;
    }

    static boolean onRows(Script script) {
        return new Effects(script.tokens()).onRows();
    }

    private boolean onRows() {
        String statement = "";
        for (int i = 0; i < tokens.size(); i++) {
            boolean starts = i == 0 || tokens.symbol(i - 1, ";");
            statement = starts ? tokens.at(i).upper() : statement;
            if (!HARMLESS_STATEMENTS.contains(statement) && tokens.at(i).isWord() && changes(i, starts, statement)) {
                return true;
            }
        }
        return false;
    }

    private boolean changes(int i, boolean starts, String statement) {
        String word = tokens.at(i).upper();
        String before = tokens.at(i - 1).upper();
        if (VERBS.contains(word)) {
            boolean trigger = tokens.word(i + 1, "FUNCTION") || tokens.word(i + 1, "PROCEDURE");
            return !HARMLESS_BEFORE.contains(before) && !trigger && !isNamed(i);
        }
        if (STARTS.contains(word)) {
            return starts || STATEMENT_FOLLOWS.contains(before);
        }
        if (word.equals("PARTITION")) {
            return PARTITION_VERBS.contains(before);
        }
        boolean queries = statement.equals("SELECT") || statement.equals("WITH") || statement.equals("VALUES");
        return queries && tokens.symbol(i + 1, "(") && !PURE.contains(word);
    }

    /** Whether the word is a part of a name, or a function: {@code INSERT(a, 1, 2, 'x')}, {@code t.update}. */
    private boolean isNamed(int i) {
        boolean function = tokens.symbol(i + 1, "(") && !tokens.word(i - 1, "THEN");
        return tokens.symbol(i - 1, ".") || function;
    }
}
