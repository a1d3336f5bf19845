package dev.mrt.core.internal.check;

import dev.mrt.api.check.CheckReport.Coverage;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Counts what was read. */
final class Tally {

    private final List<Statement> notAnalysed = new ArrayList<>();
    private int migrations = 0;
    private int statements = 0;
    private int analysed = 0;
    private int harmless = 0;
    private int code = 0;

    void add(MigrationContext context) {
        Migration migration = context.migration();
        migrations++;
        code += migration.flags().contains(Migration.Flag.CODE) ? 1 : 0;
        code += migration.rollback() instanceof Rollback.Code ? 1 : 0;
        context.up().forEach(this::add);
        context.rollback().forEach(this::add);
    }

    private void add(Statement statement) {
        statements++;
        switch (statement.reading()) {
            case ANALYSED -> analysed++;
            case HARMLESS -> harmless++;
            case NOT_ANALYSED, SYNTAX_ERROR -> notAnalysed.add(statement);
        }
    }

    Coverage coverage() {
        return new Coverage(migrations, statements, analysed, harmless, notAnalysed, code);
    }
}
