package dev.mrt.core.internal.verify;

import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.core.internal.compare.CounterDefects;
import dev.mrt.core.internal.compare.DataDefects;
import dev.mrt.core.internal.compare.Defect;
import dev.mrt.core.internal.compare.SchemaDiff;
import dev.mrt.core.internal.compare.SchemaDrift;

/** Compares what a rollback or a second run left with what there should be, and tells a judgement. */
final class Comparison {

    private Comparison() {}

    /** After a rollback everything must be what it was before the migration. */
    static void restored(Moment before, Moment now, Judgement judgement) {
        SchemaDiff schema = SchemaDiff.between(before.schema(), now.schema());
        SchemaDrift.of(schema.changes(), "after the rollback")
                .forEach(drift -> judgement.defect(Defect.ofSchema(FindingKind.SCHEMA_NOT_RESTORED, drift)));
        notes(schema, judgement);
        TouchedColumns touched = TouchedColumns.of(before.schema(), now.schema());
        DataDefects.between(before.data(), now.data(), touched::tolerates).forEach(judgement::defect);
        touched.differing(before.data(), now.data())
                .forEach(column -> judgement.limitation(
                        LimitationKind.TOUCHED_COLUMN_DIFFERS,
                        column,
                        column + " differs after the rollback; the database itself sets it on every update."));
        CounterDefects.between(before.data(), now.data()).forEach(judgement::defect);
        Doubts.aboutReading(before, now, judgement);
    }

    /** Run a second time, a migration must come to the same schema. */
    static void reapplied(SchemaSnapshot first, SchemaSnapshot second, Judgement judgement) {
        SchemaDiff schema = SchemaDiff.between(first, second);
        SchemaDrift.of(schema.changes(), "when the migration is applied a second time")
                .forEach(drift -> judgement.defect(Defect.ofSchema(FindingKind.REAPPLY_DIFFERS, drift)));
    }

    private static void notes(SchemaDiff schema, Judgement judgement) {
        schema.reordered()
                .forEach(table -> judgement.limitation(
                        LimitationKind.COLUMN_ORDER_DIFFERS,
                        table.toString(),
                        "The columns of " + table
                                + " stand in another order after the rollback; statements that name no"
                                + " columns would meet them differently."));
        schema.renamed()
                .forEach(key -> judgement.limitation(
                        LimitationKind.GENERATED_NAME_DIFFERS,
                        key.path(),
                        key + " is the same after the rollback but for its name, which the database made up."));
    }
}
