package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Change;
import java.util.List;
import java.util.Optional;

/** A check that judges each change of one kind by itself, on tables that were there before the script. */
abstract class ChangeCheck<C extends Change> extends Check {

    private final Class<C> kind;

    ChangeCheck(Rule rule, Class<C> kind) {
        super(rule);
        this.kind = kind;
    }

    @Override
    public final List<RiskWarning> inspect(MigrationContext migration) {
        NewTables fresh = NewTables.of(migration);
        return migration.up(kind).stream()
                .filter(fresh::isElsewhere)
                .flatMap(at -> danger(migration, at).map(it -> judged(migration, it.at(this, migration, at))).stream())
                .toList();
    }

    /** The finding as it counts on the dialect. */
    RiskWarning judged(MigrationContext migration, RiskWarning warning) {
        return warning;
    }

    abstract Optional<Danger> danger(MigrationContext migration, Occurrence<C> at);

    /** What is dangerous about a change. */
    record Danger(Object object, String message) {

        static Optional<Danger> of(Object object, String message) {
            return Optional.of(new Danger(object, message));
        }

        private RiskWarning at(Check check, MigrationContext migration, Occurrence<?> at) {
            return check.found(migration, at, object, message);
        }
    }
}
