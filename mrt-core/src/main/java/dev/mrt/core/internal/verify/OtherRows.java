package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Outcome;
import dev.mrt.core.internal.hints.SqlReading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is done when a migration does not take the rows that it meets: rows that the schema after it allows, too, then plainer ones, then
 * none in more and more tables. A migration may rightly need that, and what it does to the rows that it takes must still be seen.
 */
final class OtherRows {

    private static final int MOST_ROUNDS_OF_EMPTYING = 3;

    /** Of PostgreSQL, H2 and others; MySQL and MariaDB give the class 23000 and codes of their own; SQLite has only words. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final List<Literals> UNLIKE_OWN_ROWS = List.of(Literals.NO_INSERTED_KEYS, Literals.NONE);

    private static final Set<Integer> UNIQUE_VIOLATIONS_IN_MYSQL = Set.of(1062, 1586);
    private static final String UNIQUE_VIOLATION_IN_SQLITE = "UNIQUE constraint failed";

    private final Station station;
    private final SeedingPhase seeding;
    private final @Nullable MigrationId previous;
    private final Migration migration;
    private final SqlReading sql;
    private final Judgement judgement;
    private final ApplyPhase phase;
    private @Nullable Moment seeded;

    OtherRows(
            Station station,
            SeedingPhase seeding,
            @Nullable MigrationId previous,
            Migration migration,
            SqlReading sql,
            Judgement judgement,
            ApplyPhase phase) {
        this.station = station;
        this.seeding = seeding;
        this.previous = previous;
        this.migration = migration;
        this.sql = sql;
        this.judgement = judgement;
        this.phase = phase;
    }

    /**
     * Tries.
     *
     * @param before the database that the migration failed on
     * @param onRows how it failed
     * @return how it went in the end
     */
    Applied run(Moment before, StepResult onRows) throws Exception {
        SchemaSnapshot schema = before.schema();
        Set<TableRef> all = before.tables();
        StepResult.Failure first = onRows.error().orElseThrow();
        StepResult result = again(Seeding.Plan.DARING.emptying(all));
        if (result.error().isPresent()) {
            boolean haltsForWantOfRows = result.outcome() == Outcome.HALTED && onRows.outcome() != Outcome.HALTED;
            return phase.failed(haltsForWantOfRows ? onRows : result);
        }
        SchemaSnapshot stricter = StricterSchema.of(schema, station.schema());
        Set<TableRef> suspects = Suspects.of(first, sql, schema);
        Seeding.Plan plan = Seeding.Plan.DARING.within(stricter);
        for (Literals literals : isUniqueViolation(first) ? UNLIKE_OWN_ROWS : List.of(Literals.ALL)) {
            plan = plan.with(literals);
            result = again(plan);
            if (result.error().isEmpty()) {
                limitUnlessOwnKeys(first, suspects, schema, stricter);
                return phase.done(result, seeded(), Set.of());
            }
        }
        plan = plan.with(Literals.NONE)
                .plain(with(suspects, Suspects.of(result.error().get(), sql, schema)));
        result = again(plan);
        if (result.error().isEmpty()) {
            limit(first, plan.plain(), "plainer rows");
            return phase.done(result, seeded(), Set.of());
        }
        return emptied(first, plan, result.error().get(), schema, all);
    }

    private Applied emptied(
            StepResult.Failure first,
            Seeding.Plan plainer,
            StepResult.Failure last,
            SchemaSnapshot schema,
            Set<TableRef> all)
            throws Exception {
        Seeding.Plan plan = plainer;
        StepResult.Failure failure = last;
        for (int round = 0; round < MOST_ROUNDS_OF_EMPTYING; round++) {
            Set<TableRef> more = Suspects.withDependants(Suspects.of(failure, sql, schema), schema);
            if (plan.empty().containsAll(more)) {
                break;
            }
            plan = plan.emptying(with(plan.empty(), more));
            StepResult result = again(plan);
            if (result.error().isEmpty()) {
                limit(first, plan.empty(), "no rows");
                return phase.done(result, seeded(), plan.empty());
            }
            failure = result.error().get();
        }
        StepResult result = again(Seeding.Plan.DARING.emptying(all));
        limit(first, all, "no rows");
        return result.error().isPresent() ? phase.failed(result) : phase.done(result, seeded(), all);
    }

    /**
     * Tries with other rows, then without those that may have kept the engine from running it.
     *
     * @param omitted why it did not
     * @return how it went in the end
     */
    Applied run(Applied.Omitted omitted) throws Exception {
        for (Literals literals : List.of(Literals.NO_INSERTED_VALUES, Literals.NONE)) {
            StepResult result = again(Seeding.Plan.DARING.with(literals));
            if (result.error().isEmpty() && phase.done(result, seeded(), Set.of()) instanceof Applied.Done done) {
                if (literals == Literals.NONE) {
                    notRunOnNamedValues(omitted);
                }
                return done;
            }
        }
        return withoutRows(omitted);
    }

    private Applied withoutRows(Applied.Omitted omitted) throws Exception {
        SchemaSnapshot schema = omitted.before().schema();
        Set<TableRef> named = Suspects.withDependants(namedIn(omitted.reason(), schema), schema);
        Set<TableRef> all = omitted.before().tables();
        Applied applied = omitted;
        for (Set<TableRef> emptied : named.isEmpty() ? List.of(all) : List.of(named, all)) {
            StepResult result = again(Seeding.Plan.DARING.emptying(emptied));
            if (result.error().isPresent()) {
                return phase.failed(result);
            }
            applied = phase.done(result, seeded(), emptied);
            if (applied instanceof Applied.Done) {
                notRunOnRows(omitted, named.equals(emptied) ? named : Set.of());
                return applied;
            }
        }
        return applied;
    }

    private static Set<TableRef> namedIn(String reason, SchemaSnapshot schema) {
        SqlReading words = SqlReading.of(List.of(reason));
        return schema.tables().stream()
                .map(Table::ref)
                .filter(table -> words.mentions(table.name()))
                .collect(Collectors.toSet());
    }

    private void notRunOnNamedValues(Applied.Omitted omitted) {
        judgement.limitation(
                LimitationKind.NOT_RUN_ON_ROWS,
                "",
                "The engine " + did(omitted)
                        + " where rows hold the values that it names; it was verified with others. "
                        + omitted.reason());
    }

    private static String did(Applied.Omitted omitted) {
        return omitted.markedRan() ? "only marks it as run" : "does not run it";
    }

    private void notRunOnRows(Applied.Omitted omitted, Set<TableRef> tables) {
        String did = did(omitted);
        for (TableRef table : new TreeSet<>(tables)) {
            judgement.limitation(
                    LimitationKind.NOT_RUN_ON_ROWS,
                    table.toString(),
                    "The engine " + did + " where " + table + " holds rows; it was verified without any there. "
                            + omitted.reason());
        }
        if (tables.isEmpty()) {
            judgement.limitation(
                    LimitationKind.NOT_RUN_ON_ROWS,
                    "",
                    "The engine " + did + " where there are rows; it was verified without any. " + omitted.reason());
        }
    }

    private static Set<TableRef> with(Set<TableRef> some, Set<TableRef> more) {
        Set<TableRef> both = new HashSet<>(some);
        both.addAll(more);
        return both;
    }

    private StepResult again(Seeding.Plan plan) throws Exception {
        station.rebuild(previous);
        seeded = seeding.run(plan, new Judgement(migration));
        return phase.apply();
    }

    private Moment seeded() {
        Moment moment = seeded;
        if (moment == null) {
            throw new IllegalStateException("Nothing was seeded.");
        }
        return moment;
    }

    private static boolean isUniqueViolation(StepResult.Failure failure) {
        String state = failure.sqlState();
        if (state == null) {
            return failure.message().contains(UNIQUE_VIOLATION_IN_SQLITE);
        }
        return state.equals(UNIQUE_VIOLATION)
                || state.equals("23000") && UNIQUE_VIOLATIONS_IN_MYSQL.contains(failure.vendorCode());
    }

    /** That a migration does not take a row with the very key that it inserts says nothing about it. */
    private void limitUnlessOwnKeys(
            StepResult.Failure failure, Set<TableRef> suspects, SchemaSnapshot schema, SchemaSnapshot stricter) {
        Set<TableRef> restricted = schema.tables().stream()
                .map(Table::ref)
                .filter(table -> !schema.table(table).equals(stricter.table(table)))
                .collect(Collectors.toSet());
        Set<TableRef> limited = new HashSet<>(suspects);
        limited.retainAll(restricted);
        if (limited.isEmpty() && !isUniqueViolation(failure)) {
            limited = restricted.isEmpty() ? suspects : restricted;
        }
        limit(failure, limited, "rows that the schema after it allows, too,");
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
