package dev.mrt.tests.changelog;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A migration and its undo script as a file of formatted SQL. Liquibase knows each of both by attributes of its own: what says how to divide
 * the statements of the changeset says nothing of those of its rollback.
 */
final class ChangeSetText {

    private static final String DELIMITER = "@@";

    /** A comment that MySQL and MariaDB execute; Liquibase strips it with all others of a changeset unless told not to. */
    private static final String HINT = "/*!";

    /** What PostgreSQL refuses inside a transaction, and SQLite ignores there. */
    private static final Pattern OUTSIDE_A_TRANSACTION =
            Pattern.compile("\\b(?:CONCURRENTLY|VACUUM|PRAGMA\\s+foreign_keys)\\b", Pattern.CASE_INSENSITIVE);

    /** Comments that are an instruction to Liquibase. */
    private static final Pattern DIRECTIVE = Pattern.compile(
            "(?im)^\\s*--\\s*(?:changeset|rollback|comments?|preconditions?|validCheckSum|ignoreLines|property)\\b");

    private static final Pattern COMMENTS = Pattern.compile("(?s)(?:\\s+|--[^\n]*(?:\n|$)|/\\*[^!].*?\\*/)*");

    private ChangeSetText() {}

    /**
     * The text.
     *
     * @throws IllegalArgumentException if the script cannot be said in Liquibase
     */
    static String of(String authorAndId, String up, @Nullable String undo) {
        if (DIRECTIVE.matcher(up).find()) {
            throw new IllegalArgumentException("A comment of this script is an instruction to Liquibase:\n" + up);
        }
        String both = up + "\n" + (undo == null ? "" : undo);
        boolean blocks = SqlBlocks.in(both);
        return "--liquibase formatted sql\n\n--changeset " + authorAndId
                + (both.contains(HINT) ? " stripComments:false" : "")
                + (blocks ? " endDelimiter:" + DELIMITER + " rollbackEndDelimiter:" + DELIMITER : "")
                + (OUTSIDE_A_TRANSACTION.matcher(both).find() ? " runInTransaction:false" : "")
                + "\n" + delimited(up, blocks)
                + (undo == null ? "" : rollback(delimited(undo, blocks)));
    }

    private static String delimited(String script, boolean blocks) {
        return blocks ? SqlBlocks.delimited(script, "\n" + DELIMITER) : script;
    }

    /** A script of comments alone takes nothing back; to Liquibase it is a statement, which SQLite refuses. */
    private static String rollback(String undo) {
        if (COMMENTS.matcher(undo).matches()) {
            return "--rollback empty\n";
        }
        return undo.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "--rollback " + line + "\n")
                .collect(Collectors.joining());
    }
}
