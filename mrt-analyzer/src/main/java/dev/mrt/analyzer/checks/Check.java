package dev.mrt.analyzer.checks;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.spi.RiskCheck;
import org.apiguardian.api.API;

/** What the checks of mrt share. */
@API(status = API.Status.INTERNAL)
public abstract class Check implements RiskCheck {

    private final Descriptor descriptor;

    /**
     * A check.
     *
     * @param rule what it is about
     */
    protected Check(Rule rule) {
        descriptor = rule.descriptor();
    }

    @Override
    public final Descriptor descriptor() {
        return descriptor;
    }

    /** A finding about one change; what only code may do is a warning at most, and says so. */
    final RiskWarning found(MigrationContext migration, Occurrence<?> at, Object object, String message) {
        if (at.certain()) {
            return RiskWarning.of(descriptor, migration, at.statement(), object.toString(), message);
        }
        RiskWarning warning = RiskWarning.of(
                descriptor,
                migration,
                at.statement(),
                object.toString(),
                message + " It stands in code that mrt cannot follow, so it may not happen.");
        return warning.severity() == Severity.ERROR ? warning.with(Severity.WARNING) : warning;
    }

    /** A finding about the migration as a whole, shown where its rollback stands. */
    final RiskWarning foundInRollback(MigrationContext migration, Object object, String message) {
        return RiskWarning.of(
                descriptor,
                migration,
                migration
                        .migration()
                        .rollback()
                        .scriptOr(migration.migration().location())
                        .location(),
                object.toString(),
                message);
    }
}
