package dev.mrt.core.internal.verify;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.StepResult;
import dev.mrt.core.internal.hints.SqlReading;
import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Seeds and applies one migration. Where it does not take the rows it meets plainer ones, then empties more and more tables: a migration
 * may rightly need that, and what it does to the rows that it takes must still be seen.
 */
final class ApplyPhase {

    private static final int MOST_ROUNDS_OF_EMPTYING = 3;

    private final Station station;
    private final Timebox timebox;
    private final @Nullable MigrationId previous;
    private final Migration migration;
    private final SqlReading sql;
    private final Judgement judgement;
    private @Nullable Moment lastSeeded;

    ApplyPhase(
            Station station,
            Timebox timebox,
            @Nullable MigrationId previous,
            Migration migration,
            SqlReading sql,
            Judgement judgement) {
        this.station = station;
        this.timebox = timebox;
        this.previous = previous;
        this.migration = migration;
        this.sql = sql;
        this.judgement = judgement;
    }

    Applied run() throws Exception {
        Moment before = seed(Seeding.Plan.DARING, judgement);
        StepResult result = apply();
        if (result.error().isEmpty()) {
            return done(result, before, Set.of());
        }
        StepResult.Failure failure = result.error().get();
        boolean anyRows = before.data().tables().values().stream()
                .anyMatch(table -> !table.rows().isEmpty());
        if (result.outcome() == StepResult.Outcome.FAILED_IGNORED) {
            return new Applied.NotApplicable(
                    "It failed, and its author said that this does not matter: " + Errors.of(failure));
        }
        return anyRows ? onOtherRows(before, failure) : new Applied.Failed(failure);
    }

    private Applied done(StepResult result, Moment before, Set<TableRef> emptied) {
        return switch (result.outcome()) {
            case SKIPPED -> new Applied.NotApplicable("The engine does not run it here.");
            case MARKED_RAN -> new Applied.NotApplicable("The engine marked it as run without running it.");
            default -> new Applied.Done(before, emptied);
        };
    }

    private Moment seed(Seeding.Plan plan, Judgement told) throws Exception {
        return timebox.run("seeding", () -> {
            SchemaSnapshot schema = station.schema();
            try (Connection connection = station.connect()) {
                Set<TableRef> tried = station.seeding().seed(connection, schema, sql, plan, told);
                DataSnapshot data = station.readData(connection, schema);
                Set<TableRef> empty = withoutRows(schema, data);
                empty.removeAll(tried);
                empty.removeAll(plan.empty());
                empty.removeIf(station.seeding()::isHopeless);
                if (!empty.isEmpty()) {
                    station.seeding().fill(connection, schema, empty, sql.hints(), plan, told);
                    data = station.readData(connection, schema);
                }
                return new Moment(schema, data);
            }
        });
    }

    /** An earlier migration may have emptied them. */
    private static Set<TableRef> withoutRows(SchemaSnapshot schema, DataSnapshot data) {
        return schema.tables().stream()
                .map(Table::ref)
                .filter(table -> data.tables().containsKey(table) && data.rowCount(table) == 0)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private StepResult apply() throws Exception {
        station.changed();
        StepResult result = timebox.run("migration", () -> station.engine().apply(migration.id()));
        result.error().ifPresent(failure -> {
            if (Errors.isConnectionLost(failure.sqlState())) {
                throw Errors.lost(migration.location() + " was applied", failure);
            }
        });
        return result;
    }

    private Applied onOtherRows(Moment before, StepResult.Failure first) throws Exception {
        Set<TableRef> plain = new HashSet<>(Suspects.of(first, sql, before.schema()));
        StepResult result = again(new Seeding.Plan(plain, Set.of()));
        if (result.error().isEmpty()) {
            limit(first, plain, "plainer rows");
            return done(result, reseeded(), Set.of());
        }
        Set<TableRef> empty = new HashSet<>();
        for (int round = 0; round < MOST_ROUNDS_OF_EMPTYING; round++) {
            Set<TableRef> suspects = Suspects.of(result.error().get(), sql, before.schema());
            if (!empty.addAll(Suspects.withDependants(suspects, before.schema()))) {
                break;
            }
            result = again(new Seeding.Plan(plain, empty));
            if (result.error().isEmpty()) {
                limit(first, empty, "no rows");
                return done(result, reseeded(), empty);
            }
        }
        return onEmptyTables(first, before);
    }

    private Moment reseeded() {
        Moment seeded = lastSeeded;
        if (seeded == null) {
            throw new IllegalStateException("Nothing was seeded.");
        }
        return seeded;
    }

    private StepResult again(Seeding.Plan plan) throws Exception {
        station.rebuild(previous);
        lastSeeded = seed(plan, new Judgement(migration));
        return apply();
    }

    private Applied onEmptyTables(StepResult.Failure first, Moment before) throws Exception {
        Set<TableRef> all = before.schema().tables().stream().map(Table::ref).collect(Collectors.toSet());
        StepResult result = again(new Seeding.Plan(Set.of(), all));
        if (result.error().isPresent()) {
            return new Applied.Failed(result.error().get());
        }
        limit(first, all, "no rows");
        return done(result, reseeded(), all);
    }

    private void limit(StepResult.Failure failure, Set<TableRef> tables, String instead) {
        for (TableRef table : new TreeSet<>(tables)) {
            judgement.limitation(
                    LimitationKind.APPLY_FAILED_ON_ROWS,
                    table.toString(),
                    "The migration does not take every row that " + table + " allowed before it; it was verified with "
                            + instead + " there. " + Errors.of(failure));
        }
    }
}
