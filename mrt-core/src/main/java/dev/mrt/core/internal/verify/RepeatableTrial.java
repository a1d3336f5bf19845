package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.spi.StepResult;
import dev.mrt.core.internal.compare.DataDefects;
import dev.mrt.core.internal.compare.SchemaDiff;
import dev.mrt.core.internal.compare.SchemaDrift;

/** Runs a repeatable migration a second time: it has no rollback, but it must come to the same again. */
final class RepeatableTrial {

    private final Station station;
    private final Timebox timebox;
    private final Migration migration;

    RepeatableTrial(Station station, Timebox timebox, Migration migration) {
        this.station = station;
        this.timebox = timebox;
        this.migration = migration;
    }

    void run(Judgement judgement) throws Exception {
        judgement.limitation(
                LimitationKind.REPEATABLE_HAS_NO_ROLLBACK,
                "",
                "A repeatable migration has no rollback; only that it can run again was checked.");
        Moment first = timebox.run("comparison", station::moment);
        station.changed();
        StepResult result = timebox.run("second run of the migration", () -> {
            station.engine().forget(migration.id());
            return station.engine().apply(migration.id());
        });
        if (result.error().isPresent()) {
            judgement.failure(
                    FindingKind.NOT_RERUNNABLE,
                    "The repeatable migration fails when it runs again.",
                    result.error().get());
            station.rebuild(migration.id());
            return;
        }
        Moment second = timebox.run("comparison", station::moment);
        SchemaDrift.of(
                        SchemaDiff.between(first.schema(), second.schema()).changes(),
                        "when the migration runs a second time")
                .forEach(drift -> judgement.finding(
                        FindingKind.NOT_RERUNNABLE, "It comes to another schema: " + drift.summary() + "."));
        DataDefects.between(first.data(), second.data(), (table, column) -> false)
                .forEach(defect ->
                        judgement.finding(FindingKind.NOT_RERUNNABLE, "It comes to other rows: " + defect.what()));
    }
}
