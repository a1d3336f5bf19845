package dev.mrt.api.check;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.Statement;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a check found in a migration.
 *
 * @param revision the name of the migration
 * @param code the code of the check
 * @param pattern the name of the check, in kebab case
 * @param severity how much it matters
 * @param message what is wrong and what it leads to, one or two sentences
 * @param safeWay how to do it safely, may be empty
 * @param object what it is about: {@code users.phone}; may be empty
 * @param location the file and line
 * @param statement the statement; {@code null} if it is about the whole migration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RiskWarning(
        String revision,
        String code,
        String pattern,
        Severity severity,
        String message,
        String safeWay,
        String object,
        SourceLocation location,
        @Nullable Statement statement) {

    /**
     * A finding about one statement.
     *
     * @param check the check
     * @param migration the migration
     * @param statement the statement
     * @param object what it is about, may be empty
     * @param message what is wrong
     * @return the finding, with the severity and safe way of the check
     */
    public static RiskWarning of(
            Descriptor check, MigrationContext migration, Statement statement, String object, String message) {
        return new RiskWarning(
                migration.migration().id().value(),
                check.code(),
                check.name(),
                check.severity(),
                message,
                check.safeWay(),
                object,
                statement.location(),
                statement);
    }

    /**
     * A finding about a whole migration.
     *
     * @param check the check
     * @param migration the migration
     * @param location where to look
     * @param object what it is about, may be empty
     * @param message what is wrong
     * @return the finding, with the severity and safe way of the check
     */
    public static RiskWarning of(
            Descriptor check, MigrationContext migration, SourceLocation location, String object, String message) {
        return new RiskWarning(
                migration.migration().id().value(),
                check.code(),
                check.name(),
                check.severity(),
                message,
                check.safeWay(),
                object,
                location,
                null);
    }

    /**
     * The same finding with another severity.
     *
     * @param other how much it matters
     * @return the finding
     */
    public RiskWarning with(Severity other) {
        return new RiskWarning(revision, code, pattern, other, message, safeWay, object, location, statement);
    }
}
