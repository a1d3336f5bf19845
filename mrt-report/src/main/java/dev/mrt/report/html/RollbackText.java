package dev.mrt.report.html;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import org.apiguardian.api.API;

/**
 * A rollback as a reader sees it.
 *
 * @param kind {@code scripted}, {@code generated}, {@code referenced}, {@code code}, {@code declared} or {@code missing}
 * @param description where it comes from, or why there is none
 * @param script its text, empty if there is none
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RollbackText(String kind, String description, Script script) {

    /**
     * A rollback that was read from a report.
     *
     * @param kind what sort of rollback
     * @param description where it comes from, or why there is none
     * @param location where it stands
     * @param sql its text, empty if there is none
     * @return the rollback
     */
    public static RollbackText of(String kind, String description, SourceLocation location, String sql) {
        return new RollbackText(kind, description, new Script(location, sql));
    }

    static RollbackText of(Migration migration) {
        Rollback rollback = migration.rollback();
        return new RollbackText(rollback.code(), rollback.description(), rollback.scriptOr(migration.location()));
    }

    boolean isMissing() {
        return kind.equals("missing");
    }

    /** Whether a verdict on the other one holds for this one. What an engine makes depends on the database, so its words are no measure. */
    boolean isLike(RollbackText other) {
        return kind.equals(other.kind)
                && (!kind.equals("scripted") || script.text().equals(other.script.text()));
    }

    /** What stands where there is no text. */
    String instead() {
        return switch (kind) {
            case "missing" -> "There is no rollback: " + description + ".";
            case "declared" -> "Declared to need no rollback: " + description + ".";
            case "code" -> "Java code, which is not shown: " + description + ".";
            default -> "No SQL is known.";
        };
    }

    /** Where it is from, unless its place says so. */
    String origin() {
        return switch (kind) {
            case "scripted" -> "";
            case "missing" -> "none";
            case "declared" -> "declared empty";
            case "code" -> "Java code";
            default -> description;
        };
    }
}
