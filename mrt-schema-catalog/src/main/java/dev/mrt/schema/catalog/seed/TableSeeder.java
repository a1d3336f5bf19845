package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table.Check;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.schema.TableRef;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts rows into one table: all in one statement if the database takes them, else one by one with other values for those it refuses. */
final class TableSeeder {

    private static final int ATTEMPTS = 10;
    private static final int ATTEMPTS_AT_EXTRAS = 3;

    private final SeedRun run;
    private final TableModel model;

    TableSeeder(SeedRun run, TableModel model) {
        this.run = run;
        this.model = model;
    }

    /**
     * Makes rows.
     *
     * @param specs which ones, in their order
     * @param open references that stay empty as their targets have no rows yet
     * @return how many went in
     */
    int insert(List<RowSpec> specs, Set<ForeignKey> open) throws SQLException {
        if (specs.isEmpty() || isImpossible()) {
            return 0;
        }
        RowBuilder builder = prepare(specs, open);
        int made = asTheyAre(builder, specs);
        run.made(model.ref(), made);
        return made;
    }

    private boolean isImpossible() {
        for (Check check : model.conditions()) {
            if (check.columns().isEmpty()) {
                run.failed(model.ref(), "the table cannot hold rows: it is " + check.name());
                return true;
            }
        }
        return false;
    }

    RowBuilder prepare(List<RowSpec> specs, Set<ForeignKey> open) throws SQLException {
        RowBuilder bare = new RowBuilder(run, model, List.of(), open);
        List<ComponentValues> components = new ArrayList<>();
        for (Component component : Component.of(model)) {
            components.add(values(component, bare, specs, open));
        }
        return new RowBuilder(run, model, components, open);
    }

    private ComponentValues values(Component component, RowBuilder bare, List<RowSpec> specs, Set<ForeignKey> open)
            throws SQLException {
        boolean sparse = specs.stream().anyMatch(spec -> spec.kind() == RowSpec.Kind.NULLS);
        ComponentValues values =
                new ComponentValues(run, model, component, candidates(component, bare, specs, open), sparse);
        long required = specs.stream().filter(RowSpec::isRequired).count();
        if (values.size() < required && !component.keys().isEmpty() && run.moreParents(model.ref(), component)) {
            return new ComponentValues(run, model, component, candidates(component, bare, specs, open), sparse);
        }
        return values;
    }

    Map<String, List<@Nullable String>> candidates(
            Component component, RowBuilder bare, List<RowSpec> specs, Set<ForeignKey> open) throws SQLException {
        Map<String, List<@Nullable String>> candidates = new HashMap<>();
        for (String name : component.columns()) {
            candidates.put(name, candidates(component, name, bare, specs, open));
        }
        return candidates;
    }

    private List<@Nullable String> candidates(
            Component component, String name, RowBuilder bare, List<RowSpec> specs, Set<ForeignKey> open)
            throws SQLException {
        Column column = model.column(name);
        List<@Nullable String> candidates = new ArrayList<>();
        boolean refers = false;
        for (ForeignKey key : component.references()) {
            int at = key.columns().indexOf(name);
            if (at >= 0 && !open.contains(key)) {
                refers = true;
                for (List<@Nullable String> parent : run.parents().of(key)) {
                    candidates.add(parent.get(at));
                }
            } else if (at >= 0 && column.nullable()) {
                refers = true;
            }
        }
        if (refers) {
            List<@Nullable String> distinct =
                    new ArrayList<>(candidates.stream().distinct().toList());
            if (column.nullable()) {
                distinct.add(null);
            }
            return distinct;
        }
        List<Check> conditions = component.conditions().stream()
                .filter(check -> check.columns().contains(name))
                .toList();
        List<String> expressions = conditions.stream().map(Check::expression).toList();
        List<String> generated = new ArrayList<>(Documents.readableBy(
                model,
                column,
                conditions,
                run.request().generation(),
                run.request().rows()));
        generated.addAll(bare.best(column, specs));
        generated.addAll(run.hints().literals(model, column));
        return Candidates.of(run.dialect(), column, generated, expressions);
    }

    private int asTheyAre(RowBuilder builder, List<RowSpec> specs) throws SQLException {
        try {
            return run.session().atomically(() -> atOnce(builder, specs));
        } catch (SQLException | UnsolvableAtOnce refused) {
            builder.startAgain();
        }
        Refusals refusals = new Refusals();
        int made = oneByOne(builder, specs, refusals);
        if (!refusals.required.isEmpty() && refusals.byProgram) {
            made += withoutTriggers(builder, refusals.required);
        }
        return made;
    }

    private int atOnce(RowBuilder builder, List<RowSpec> specs) throws SQLException, UnsolvableAtOnce {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        Map<Long, Map<String, @Nullable String>> byNumber = new HashMap<>();
        for (RowSpec spec : specs) {
            try {
                Map<String, @Nullable String> twin = byNumber.get(spec.number());
                Map<String, @Nullable String> row = twin != null ? twin : builder.build(spec, 0);
                byNumber.put(spec.number(), row);
                builder.used(row);
                rows.add(row);
            } catch (Unsolvable e) {
                throw new UnsolvableAtOnce(e);
            }
        }
        Map<Set<String>, List<Map<String, @Nullable String>>> byColumns = new LinkedHashMap<>();
        rows.forEach(row -> byColumns
                .computeIfAbsent(row.keySet(), any -> new ArrayList<>())
                .add(row));
        for (List<Map<String, @Nullable String>> alike : byColumns.values()) {
            insertRows(alike);
        }
        return rows.size();
    }

    /** Carries the reason through an action that may only raise the database's errors. */
    private static final class UnsolvableAtOnce extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnsolvableAtOnce(Unsolvable cause) {
            super(cause);
        }
    }

    private void insertRows(List<Map<String, @Nullable String>> rows) throws SQLException {
        List<String> columns = List.copyOf(rows.get(0).keySet());
        if (columns.isEmpty()) {
            for (int i = 0; i < rows.size(); i++) {
                insertOne(columns, List.of(List.of()));
            }
            return;
        }
        List<List<String>> literals = new ArrayList<>();
        for (Map<String, @Nullable String> row : rows) {
            literals.add(columns.stream()
                    .map(name -> run.dialect().literal(model.column(name), row.get(name)))
                    .toList());
        }
        insertOne(columns, literals);
    }

    private void insertOne(List<String> columns, List<List<String>> rows) throws SQLException {
        boolean explicitIdentity = columns.stream().anyMatch(name -> model.isCounter(model.column(name)));
        int made = run.session().update(run.dialect().insert(model.table(), columns, rows, explicitIdentity));
        if (made != rows.size()) {
            throw new SQLException(
                    "of " + rows.size() + " rows that were inserted " + made
                            + " went in: a trigger or rule swallowed the rest",
                    "MRT01");
        }
        for (String name : columns) {
            if (model.isCounter(model.column(name))) {
                run.dialect().countPast(run.session(), model.table(), model.column(name));
            }
        }
    }

    /** What was refused for good, and whether something else than the values must be the reason. */
    private static final class Refusals {
        private final List<RowSpec> required = new ArrayList<>();
        private final Map<Long, Map<String, @Nullable String>> made = new HashMap<>();
        private int twins;
        private boolean byProgram;
    }

    private int oneByOne(RowBuilder builder, List<RowSpec> specs, Refusals refusals) throws SQLException {
        for (RowSpec spec : specs) {
            if (refusals.byProgram && spec.isRequired()) {
                refusals.required.add(spec);
            } else if (!one(builder, spec, refusals) && spec.isRequired()) {
                refusals.required.add(spec);
            }
        }
        return refusals.made.size() + refusals.twins;
    }

    private boolean one(RowBuilder builder, RowSpec spec, Refusals refusals) throws SQLException {
        SQLException last = null;
        String reason = "";
        int attempts = spec.isRequired() ? ATTEMPTS : ATTEMPTS_AT_EXTRAS;
        for (int attempt = 0; attempt < attempts; attempt++) {
            try {
                Map<String, @Nullable String> twin = refusals.made.get(spec.number());
                Map<String, @Nullable String> row = twin != null ? twin : builder.build(spec, attempt);
                run.session().atomically(() -> {
                    insertRows(List.of(row));
                    return true;
                });
                builder.used(row);
                refusals.twins += twin == null ? 0 : 1;
                refusals.made.put(spec.number(), row);
                return true;
            } catch (SQLException e) {
                last = e;
                reason = SqlErrors.sentence(e);
            } catch (Unsolvable e) {
                last = null;
                reason = String.valueOf(e.getMessage());
            }
            boolean byProgram = last != null && SqlErrors.isByProgram(last);
            if ((attempt >= 1 && byProgram) || (attempt >= 4 && last == null)) {
                refusals.byProgram |= byProgram;
                break;
            }
        }
        if (spec.kind() == RowSpec.Kind.CUSTOM) {
            run.customRefused(model.ref(), spec, last, reason);
        } else if (spec.isRequired()) {
            run.failed(model.ref(), reason);
            refusals.byProgram |= last != null && !SqlErrors.isByValue(last);
        }
        return false;
    }

    private int withoutTriggers(RowBuilder builder, List<RowSpec> specs) throws SQLException {
        TableRef ref = model.ref();
        try {
            return run.session().atomically(() -> {
                List<String> back = run.dialect().triggersOff(run.session(), model.table());
                Refusals refusals = new Refusals();
                int made = back.isEmpty() ? 0 : oneByOne(builder, specs, refusals);
                if (!back.isEmpty()) {
                    run.dialect().checkNow(run.session());
                }
                for (String sql : back) {
                    run.session().update(sql);
                }
                if (made > 0) {
                    run.madeWithoutTriggers(ref);
                }
                return made;
            });
        } catch (SQLException notAllowed) {
            run.failed(ref, SqlErrors.sentence(notAllowed));
            return 0;
        }
    }
}
