package dev.mrt.core.internal.check;

import dev.mrt.api.MrtException;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs the checks on each migration that the run does not leave out, and keeps what they find, nothing else. */
final class Collector implements Consumer<MigrationContext> {

    private final List<Checks.Named> running;
    private final Tally tally = new Tally();
    private final List<Raised> raised = new ArrayList<>();
    private int index = 0;

    Collector(Checks checks, SqlDialect dialect) {
        running = checks.running(dialect);
    }

    @Override
    public void accept(MigrationContext migration) {
        boolean runs = !migration.migration().flags().contains(Migration.Flag.LEFT_OUT);
        for (Checks.Named check : runs ? running : List.<Checks.Named>of()) {
            for (RiskWarning warning : found(check, migration)) {
                requireOwnCode(check, warning);
                raised.add(Places.of(warning, migration, index));
            }
        }
        tally.add(migration);
        index++;
    }

    private static List<RiskWarning> found(Checks.Named check, MigrationContext migration) {
        try {
            return check.check().check().inspect(migration);
        } catch (RuntimeException | LinkageError e) {
            throw MrtException.internal(
                    "The static check " + check + " failed on migration "
                            + migration.migration().id() + " ("
                            + migration.migration().location() + "): " + e,
                    e);
        }
    }

    private static void requireOwnCode(Checks.Named check, RiskWarning warning) {
        if (!warning.code().equals(check.descriptor().code())) {
            throw MrtException.usage("The static check " + check + " reports a finding of " + warning.code()
                    + "; it has to report its own code.");
        }
    }

    /** In the order in which they were found. */
    List<Raised> raised() {
        return raised;
    }

    Tally tally() {
        return tally;
    }
}
