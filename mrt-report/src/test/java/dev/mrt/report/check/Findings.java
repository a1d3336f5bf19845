package dev.mrt.report.check;

import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.CheckReport.Coverage;
import dev.mrt.api.check.CheckReport.Suppressed;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.Example;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Findings to write. */
public final class Findings {

    static final Descriptor DROP_COLUMN = new Descriptor(
            "MRT201",
            "drop-column",
            Severity.ERROR,
            "A column is dropped.",
            "The rollback can bring the column back, not its values.",
            "Keep the values in a side table that the rollback reads.",
            Set.of(),
            List.of("PostgreSQL manual, ALTER TABLE"),
            Example.of(SqlDialect.POSTGRES, "V1__users.sql", "CREATE TABLE users (id int, phone text);\n"),
            Example.NONE,
            "");

    static final Descriptor INDEX =
            Descriptor.of("MRT407", "index-not-concurrent", Severity.WARNING, "An index locks its table.");

    private Findings() {}

    static Statement statement(String file, int line, int column, String text) {
        return new Statement(
                new SourceLocation(file, line), column, text, Statement.Reading.ANALYSED, "", List.of(), List.of());
    }

    static RiskWarning finding(
            String revision, Descriptor rule, String object, String message, @Nullable Statement statement) {
        SourceLocation place =
                statement == null ? SourceLocation.of("V" + revision + "__step.sql") : statement.location();
        return new RiskWarning(
                revision, rule.code(), rule.name(), rule.severity(), message, rule.safeWay(), object, place, statement);
    }

    static RiskWarning dropped() {
        return finding(
                "3",
                DROP_COLUMN,
                "users.phone",
                "The values of users.phone are lost, and no rollback brings them back.",
                statement("V3__step.sql", 2, 1, "ALTER TABLE users DROP COLUMN phone"));
    }

    static RiskWarning index() {
        return finding(
                "4",
                INDEX,
                "users_email",
                "Nobody can write to users while the index is built.",
                statement("V4__step.sql", 7, 3, "CREATE INDEX users_email\n    ON users (email)"));
    }

    static Migration migration(String revision, String description) {
        SourceLocation place = SourceLocation.of("V" + revision + "__step.sql");
        return new Migration(
                new MigrationId(revision),
                1,
                MigrationKind.VERSIONED,
                description,
                place,
                new Script(place, "SELECT 1"),
                new Rollback.Missing("no undo script"),
                Set.of());
    }

    static CheckReport report(List<RiskWarning> warnings, List<Suppressed> suppressed, Statement... notAnalysed) {
        Coverage coverage = new Coverage(4, 8, 6, 2 - notAnalysed.length, List.of(notAnalysed), 0);
        return new CheckReport(
                "0.1.0",
                "flyway",
                SqlDialect.POSTGRES,
                "flyway.url starts with jdbc:postgresql",
                warnings,
                suppressed,
                coverage);
    }

    static CheckedChain chain(CheckReport report) {
        List<Migration> migrations = List.of(
                migration("1", "create users"),
                migration("2", "fill"),
                migration("3", "drop phone"),
                migration("4", "index email"));
        return new CheckedChain(report, migrations, List.of(DROP_COLUMN, INDEX), place -> "db/" + place.file(), false);
    }

    static CheckedChain strict(CheckedChain chain) {
        return new CheckedChain(chain.report(), chain.migrations(), chain.rules(), chain.files(), true);
    }

    static CheckedChain of(RiskWarning... warnings) {
        return chain(report(List.of(warnings), List.of()));
    }

    /** An error, a warning, something suppressed and something that was not read. */
    public static CheckedChain mixed() {
        RiskWarning fill = finding(
                "2",
                DROP_COLUMN,
                "users.fax",
                "The values are lost.",
                statement("V2__step.sql", 1, 1, "ALTER TABLE users DROP fax"));
        Statement block = new Statement(
                new SourceLocation("V2__step.sql", 4),
                1,
                "DO $$ BEGIN\n  PERFORM clean_up();\nEND $$",
                Statement.Reading.NOT_ANALYSED,
                "It calls clean_up, whose body is not known.",
                List.of(),
                List.of());
        return chain(report(
                List.of(dropped(), index()),
                List.of(new Suppressed(fill, Suppressed.How.COMMENT, "nobody has a fax, TICKET-12")),
                block));
    }

    /** Names and SQL that try to take over a terminal, a page or a log. */
    public static CheckedChain hostile() {
        RiskWarning warning = finding(
                "3",
                DROP_COLUMN,
                "t.\"<script>alert(1)</script>\"",
                "lost\r\n::error::gone\u001B[2J ]]> & <b>",
                statement(
                        "V3__step.sql",
                        1,
                        1,
                        "ALTER TABLE t\n\tDROP \"<script>alert(1)</script>\" \u001B]0;x\u0007\u202E"));
        return chain(report(
                List.of(warning), List.of(new Suppressed(warning, Suppressed.How.BASELINE, "\u0000</skipped>"))));
    }
}
