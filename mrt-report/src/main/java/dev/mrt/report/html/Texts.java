package dev.mrt.report.html;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import java.util.Collections;

/** The two texts of a migration, and what stands where there is none. */
final class Texts {

    private Texts() {}

    static Script up(Migration migration) {
        return migration.up();
    }

    static Script down(Migration migration) {
        return migration.rollback().scriptOr(migration.location());
    }

    /** The same without lines: of what a report of changesets holds, nobody knows the lines in the file. */
    static Script unnumbered(Script script) {
        int lines = (int) script.text().lines().count() + 1;
        return new Script(script.location(), script.text(), Collections.nCopies(lines, 0));
    }

    /** Whether a verdict on one of them holds for the other. A report that was written without the text of the migration cannot tell. */
    static boolean areAlike(Migration verified, Migration now) {
        boolean sameUp = verified.up().text().isEmpty()
                || verified.up().text().equals(now.up().text());
        return sameUp
                && verified.rollback().code().equals(now.rollback().code())
                && down(verified).text().equals(down(now).text());
    }

    /** What stands where a rollback has no text. */
    static String insteadOf(Rollback rollback) {
        return switch (rollback.code()) {
            case "missing" -> "There is no rollback: " + rollback.description() + ".";
            case "declared" -> "Declared to need no rollback: " + rollback.description() + ".";
            case "code" -> "Java code, which is not shown: " + rollback.description() + ".";
            default -> "No SQL is known.";
        };
    }

    /** Where a rollback is from, unless its place says so. */
    static String origin(Rollback rollback) {
        return switch (rollback.code()) {
            case "scripted" -> "";
            case "missing" -> "none";
            case "declared" -> "declared empty";
            case "code" -> "Java code";
            default -> rollback.description();
        };
    }
}
