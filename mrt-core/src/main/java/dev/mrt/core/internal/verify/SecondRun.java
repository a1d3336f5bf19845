package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.spi.StepResult;
import dev.mrt.core.internal.compare.DataDefects;
import dev.mrt.core.internal.compare.SchemaDiff;
import dev.mrt.core.internal.compare.SchemaDrift;

/** Runs a second time what an engine runs again by itself. */
final class SecondRun {

    private final Station station;
    private final Timebox timebox;
    private final Migration migration;

    SecondRun(Station station, Timebox timebox, Migration migration) {
        this.station = station;
        this.timebox = timebox;
        this.migration = migration;
    }

    /** A repeatable migration has no rollback, but must come to the same again. */
    void ofRepeatable(Judgement judgement) throws Exception {
        judgement.limitation(
                LimitationKind.REPEATABLE_HAS_NO_ROLLBACK,
                "",
                "A repeatable migration has no rollback; only that it can run again was checked.");
        Moment first = timebox.run("comparison", station::moment);
        if (!runs("The repeatable migration fails when it runs again.", judgement)) {
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

    /** What runs at every update may well come to other rows each time; only an error is a defect. */
    void ofEveryUpdate(Judgement judgement) throws Exception {
        runs("The engine runs it again at every update, and it fails the second time.", judgement);
    }

    private boolean runs(String what, Judgement judgement) throws Exception {
        station.changed();
        StepResult result = timebox.run("second run of the migration", () -> {
            station.engine().forget(migration.id());
            return station.engine().apply(migration.id());
        });
        boolean failed = Errors.isEnd(result);
        if (failed) {
            judgement.failure(FindingKind.NOT_RERUNNABLE, what, result.error().orElseThrow());
            station.rebuild(migration.id());
        }
        return !failed;
    }
}
