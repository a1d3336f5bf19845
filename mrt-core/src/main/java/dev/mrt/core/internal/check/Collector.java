package dev.mrt.core.internal.check;

import dev.mrt.api.MrtException;
import dev.mrt.api.check.CheckReport.Coverage;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs the checks on each migration and keeps what they find, nothing else. */
final class Collector implements Consumer<MigrationContext> {

    private final List<Checks.Named> running;
    private final Checks checks;
    private final List<RiskWarning> warnings = new ArrayList<>();
    private final List<Statement> notAnalysed = new ArrayList<>();
    private int migrations;
    private int statements;
    private int analysed;
    private int harmless;
    private int code;

    Collector(Checks checks, SqlDialect dialect) {
        this.checks = checks;
        this.running = checks.running(dialect);
    }

    @Override
    public void accept(MigrationContext migration) {
        running.forEach(check -> inspect(check, migration));
        count(migration);
    }

    private void inspect(Checks.Named check, MigrationContext migration) {
        for (RiskWarning warning : found(check, migration)) {
            if (!warning.code().equals(check.descriptor().code())) {
                throw MrtException.usage("The static check " + check.check().place() + " is "
                        + check.descriptor().code() + ", but reports a finding of " + warning.code()
                        + "; it has to report its own code.");
            }
            warnings.add(warning.with(checks.severity(warning.code(), warning.severity())));
        }
    }

    private static List<RiskWarning> found(Checks.Named check, MigrationContext migration) {
        try {
            return check.check().check().inspect(migration);
        } catch (RuntimeException | LinkageError e) {
            throw MrtException.internal(
                    "The static check " + check.descriptor().code() + " "
                            + check.descriptor().name() + ", "
                            + check.check().place() + ", failed on migration "
                            + migration.migration().id() + " ("
                            + migration.migration().location() + "): " + e,
                    e);
        }
    }

    private void count(MigrationContext context) {
        Migration migration = context.migration();
        migrations++;
        code += migration.flags().contains(Migration.Flag.CODE) ? 1 : 0;
        code += migration.rollback() instanceof Rollback.Code ? 1 : 0;
        context.up().forEach(this::count);
        context.rollback().forEach(this::count);
    }

    private void count(Statement statement) {
        statements++;
        switch (statement.reading()) {
            case ANALYSED -> analysed++;
            case HARMLESS -> harmless++;
            case NOT_ANALYSED, SYNTAX_ERROR -> notAnalysed.add(statement);
        }
    }

    List<RiskWarning> warnings() {
        return warnings;
    }

    Coverage coverage() {
        return new Coverage(migrations, statements, analysed, harmless, notAnalysed, code);
    }
}
