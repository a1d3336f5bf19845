package dev.mrt.report;

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
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.InventoryFinding;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Verdicts to write. */
public final class Samples {

    static final String DIFF = """
            --- before V3
            +++ after its rollback
            @@ -2,3 +2,3 @@
               id integer not null
            -  phone character varying(20)
            +  phone character varying(20) not null""";

    private Samples() {}

    public static Migration migration(String revision, String description) {
        return migration(revision, description, new Rollback.Missing("no undo script"));
    }

    public static Migration migration(String revision, String description, Rollback rollback) {
        String file = "V" + revision + "__" + description.replace(' ', '_') + ".sql";
        SourceLocation place = SourceLocation.of(file);
        return new Migration(
                new MigrationId(revision),
                1,
                MigrationKind.VERSIONED,
                description,
                place,
                new Script(place, "SELECT 1"),
                rollback,
                Set.of());
    }

    public static Finding finding(FindingKind kind, String object, String message, String diff) {
        return new Finding(
                kind,
                object,
                message,
                null,
                null,
                diff,
                new SourceLocation("V3__drop_phone.sql", 1),
                new SourceLocation("U3__drop_phone.sql", 2));
    }

    public static RevisionResult result(Migration migration, Verdict verdict, String reason) {
        return result(migration, verdict, reason, List.of(), List.of());
    }

    public static RevisionResult result(
            Migration migration, Verdict verdict, String reason, List<Finding> findings, List<Limitation> limitations) {
        Coverage coverage = new Coverage(2, 2, 7, 6, 6);
        return new RevisionResult(migration, verdict, reason, findings, limitations, coverage, Duration.ofMillis(12));
    }

    public static VerificationReport report(RevisionResult... results) {
        return new VerificationReport(
                "0.1.0", "flyway", "10.10.0", new DatabaseInfo("H2", "2.4.240", 2, 4), List.of(results), List.of());
    }

    public static RevisionResult lossy() {
        return result(
                migration("3", "drop phone"),
                Verdict.FAILED,
                "",
                List.of(
                        finding(
                                FindingKind.VALUES_CHANGED,
                                "public.users.phone",
                                "3 of 3 values are NULL after the rollback. Keep the column's values in a backup table and let the"
                                        + " undo script write them back.",
                                ""),
                        finding(
                                FindingKind.SCHEMA_NOT_RESTORED,
                                "public.users",
                                "1 attribute of the table is not what it was.",
                                DIFF)),
                List.of());
    }

    public static VerificationReport mixed() {
        Limitation order = new Limitation(
                LimitationKind.COLUMN_ORDER_DIFFERS, "public.users", "The column comes back at the end of its table.");
        Limitation unseeded = new Limitation(
                LimitationKind.TABLE_NOT_SEEDED,
                "public.audit",
                "No row could be inserted: ERROR: audit is append-only. Give it rows of your own.");
        VerificationReport report = report(
                result(migration("1", "create users"), Verdict.PASSED, ""),
                result(migration("2", "add email"), Verdict.PASSED, "", List.of(), List.of(order)),
                lossy(),
                result(
                        migration("4", "audit"),
                        Verdict.INCONCLUSIVE,
                        "public.audit holds no rows",
                        List.of(),
                        List.of(unseeded)),
                result(migration("5", "import legacy"), Verdict.SKIPPED, "one-way, agreed in TICKET-12"),
                result(migration("6.1", "add city"), Verdict.PASSED, "", List.of(), List.of(order)),
                result(migration("7", "never"), Verdict.NOT_RUN, "V6.2 cannot be applied"));
        return new VerificationReport(
                report.mrtVersion(),
                report.engine(),
                report.engineVersion(),
                report.database(),
                report.results(),
                List.of(new InventoryFinding(
                        SourceLocation.of("U9__gone.sql"), "This rollback has no migration. Remove it.")));
    }

    public static VerificationReport everyRollback() {
        Script script = new Script(new SourceLocation("db/changelog.xml", 12), "DROP TABLE a;\n");
        List<Rollback> rollbacks = List.of(
                new Rollback.Scripted(script),
                new Rollback.Generated(script),
                new Rollback.Referenced(script, "db/changelog.xml::1::ann"),
                new Rollback.Code("app.Rollback"),
                new Rollback.Declared("an empty rollback"),
                new Rollback.Missing("U3__x.sql was looked for"));
        return report(rollbacks.stream()
                .map(rollback -> result(migration(rollback.code(), "x", rollback), Verdict.PASSED, ""))
                .toArray(RevisionResult[]::new));
    }

    public static VerificationReport onPostgres(VerificationReport report) {
        return new VerificationReport(
                report.mrtVersion(),
                report.engine(),
                report.engineVersion(),
                new DatabaseInfo("PostgreSQL", "18.6", 18, 6),
                report.results(),
                report.inventory(),
                report.shard());
    }
}
