package dev.mrt.report.html;

import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.Coverage;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Severity;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement;
import dev.mrt.report.check.CheckedChain;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chains to make pages of. */
final class Chains {

    static final Descriptor DROP_COLUMN =
            Descriptor.of("MRT201", "drop-column", Severity.ERROR, "A column is dropped.");
    static final Descriptor LOCK = Descriptor.of("MRT407", "index-not-concurrent", Severity.WARNING, "An index locks.");

    static final String DROP = "ALTER TABLE users DROP COLUMN phone";

    private Chains() {}

    static Migration migration(String revision, String description, String up, String down) {
        SourceLocation place = SourceLocation.of("V" + revision + "__step.sql");
        return new Migration(
                new MigrationId(revision),
                1,
                MigrationKind.VERSIONED,
                description,
                place,
                new Script(place, up),
                new Rollback.Scripted(new Script(SourceLocation.of("U" + revision + "__step.sql"), down)),
                Set.of());
    }

    static Migration create() {
        return migration("1", "create users", "CREATE TABLE users (id int, phone text);\n", "DROP TABLE users;\n");
    }

    static Migration drop() {
        return migration(
                "2", "drop phone", "-- not needed\n" + DROP + ";\n", "ALTER TABLE users ADD COLUMN phone text;\n");
    }

    static Migration index() {
        return migration("3", "index users", "CREATE INDEX i ON users (id);\n", "DROP INDEX i;\n");
    }

    static RiskWarning warning(Migration migration, Descriptor rule, String object, int line, String statement) {
        SourceLocation place = migration.up().location().at(line);
        return new RiskWarning(
                migration.id().value(),
                rule.code(),
                rule.name(),
                rule.severity(),
                "What " + rule.code() + " says of " + object,
                "Do it in two steps.",
                object,
                place,
                new Statement(place, 1, statement, Statement.Reading.ANALYSED, "", List.of(), List.of()));
    }

    static CheckedChain checked(List<Migration> migrations, RiskWarning... warnings) {
        CheckReport.Coverage coverage = new CheckReport.Coverage(migrations.size(), 3, 3, 0, List.of(), 0);
        CheckReport report = new CheckReport(
                "0.1.0", "flyway", SqlDialect.POSTGRES, "it says so", List.of(warnings), List.of(), coverage);
        return new CheckedChain(report, migrations, List.of(DROP_COLUMN, LOCK), SourceLocation::file, false);
    }

    /** Three migrations; the second one has an error, the third one a warning. */
    static CheckedChain checked() {
        return checked(
                List.of(create(), drop(), index()),
                warning(drop(), DROP_COLUMN, "users.phone", 2, DROP),
                warning(index(), LOCK, "i", 1, "CREATE INDEX i ON users (id)"));
    }

    static RevisionResult result(Migration migration, Verdict verdict, String reason, Finding... findings) {
        return new RevisionResult(
                migration,
                verdict,
                reason,
                List.of(findings),
                List.of(),
                new Coverage(2, 2, 7, 6, 6),
                Duration.ofMillis(12));
    }

    static RevisionResult limited(Migration migration, Verdict verdict, String object, String message) {
        return new RevisionResult(
                migration,
                verdict,
                verdict == Verdict.PASSED ? "" : object + " holds no rows",
                List.of(),
                List.of(new Limitation(LimitationKind.TABLE_NOT_SEEDED, object, message)),
                Coverage.NONE,
                Duration.ZERO);
    }

    static Finding finding(
            Migration migration,
            String object,
            String message,
            @Nullable String before,
            @Nullable String after,
            int line) {
        return new Finding(
                FindingKind.VALUES_CHANGED,
                object,
                message,
                before,
                after,
                "--- before\n+++ after\n@@ -1,2 +1,2 @@\n table users\n-  phone text\n+  phone text not null",
                migration.location(),
                migration.rollback().scriptOr(migration.location()).location().at(line));
    }

    static RevisionResult lossy() {
        return result(
                drop(),
                Verdict.FAILED,
                "",
                finding(drop(), "public.users.phone", "3 of 3 values are NULL.", "'Ann'", "NULL", 1));
    }

    static VerificationReport verified(RevisionResult... results) {
        return new VerificationReport(
                "0.1.0", "flyway", "10.10.0", new DatabaseInfo("H2", "2.4.240", 2, 4), List.of(results), List.of());
    }

    static ReportedChain chain(@Nullable CheckedChain checked, @Nullable VerificationReport verified) {
        List<String> expected = checked == null
                ? List.of()
                : checked.migrations().stream()
                        .map(migration -> migration.id().value())
                        .toList();
        return new ReportedChain(
                "0.1.0",
                checked,
                verified,
                result -> result.verdict() == Verdict.PASSED || result.verdict() == Verdict.SKIPPED,
                expected,
                "");
    }

    /** A failed migration between two that passed, and what the static checks say. */
    static ReportedChain mixed() {
        return chain(
                checked(),
                verified(
                        result(create(), Verdict.PASSED, ""),
                        lossy(),
                        limited(index(), Verdict.PASSED, "public.audit", "No row could be inserted.")));
    }
}
