package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SeedRequest.Style;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which rows a table gets. */
final class RowPlan {

    private final SeedRun run;
    private final TableModel model;
    private int places;

    RowPlan(SeedRun run, TableModel model) {
        this.run = run;
        this.model = model;
    }

    /**
     * The rows of a table: the user's, those asked for, those that the migration's literals are about, and a twin in a table that has no
     * key to forbid it.
     */
    List<RowSpec> all() throws SQLException {
        List<RowSpec> specs = new ArrayList<>();
        List<Map<String, @Nullable String>> custom =
                new CustomRows(run.dialect(), run.schema(), run.request()).of(model.table());
        for (Map<String, @Nullable String> values : custom) {
            specs.add(spec(RowSpec.Kind.CUSTOM).with(values));
        }
        int wanted = run.request().rows() - custom.size();
        for (int i = 0; i < wanted; i++) {
            specs.add(spec(i == 1 && isAdversarial() ? RowSpec.Kind.NULLS : RowSpec.Kind.FULL));
        }
        if (run.request().tables().contains(model.ref())) {
            extras(specs);
        }
        return specs;
    }

    private void extras(List<RowSpec> specs) throws SQLException {
        List<Map<String, @Nullable String>> hinted = run.hints().rows(model);
        for (Map<String, @Nullable String> values : hinted) {
            specs.add(spec(RowSpec.Kind.EXTRA).with(values));
        }
        int more = refersToItself() && !hinted.isEmpty() ? specs.size() : childrenOfExtras(specs.size());
        for (int i = 0; i < more; i++) {
            specs.add(spec(RowSpec.Kind.EXTRA));
        }
        if (hasJoin()) {
            specs.add(spec(RowSpec.Kind.EXTRA));
        }
        if (isAdversarial() && !specs.isEmpty() && !model.hasKey() && !hasExclusion()) {
            RowSpec first = specs.get(0);
            specs.add(new RowSpec(first.number(), first.place(), RowSpec.Kind.EXTRA, first.fixed()));
        }
    }

    /** Rows of every kind that come too late to have children. */
    List<RowSpec> childless() {
        List<RowSpec> specs = new ArrayList<>();
        for (int i = 0; i < run.request().rows(); i++) {
            specs.add(spec(RowSpec.Kind.EXTRA));
        }
        for (Map<String, @Nullable String> values : run.hints().rows(model)) {
            specs.add(spec(RowSpec.Kind.EXTRA).with(values));
        }
        return specs;
    }

    /** Every parent made in this call gets a child: a cascade from any of them must show. */
    private int childrenOfExtras(int planned) {
        int most = 0;
        for (ForeignKey key : model.references()) {
            most = Math.max(most, run.made().getOrDefault(key.target(), 0));
        }
        int nulls = isAdversarial() ? 1 : 0;
        return Math.max(
                0, Math.min(most, run.request().rows() + HintRows.MOST - 1) - planned + (most > planned ? nulls : 0));
    }

    private boolean refersToItself() {
        return model.references().stream().anyMatch(key -> key.target().equals(model.ref()));
    }

    private boolean hasExclusion() {
        return run.schema().objects().keySet().stream()
                .anyMatch(key ->
                        key.kind() == ObjectKind.EXCLUSION && key.tableRef().equals(model.ref()));
    }

    private boolean hasJoin() {
        return model.table().columns().stream()
                .map(Column::name)
                .anyMatch(name -> !run.hints().joined(name).isEmpty());
    }

    private boolean isAdversarial() {
        return run.request().style() == Style.ADVERSARIAL;
    }

    RowSpec spec(RowSpec.Kind kind) {
        int index = run.nextIndex(model.ref());
        int place = kind == RowSpec.Kind.NULLS ? 0 : places++;
        return new RowSpec(run.numberOf(index), place, kind, Map.of());
    }

    /** Makes further rows with values in every column. */
    int more(int rows) throws SQLException {
        List<RowSpec> specs = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            specs.add(spec(RowSpec.Kind.FULL));
        }
        return new TableSeeder(run, model).insert(specs, Set.of());
    }

    /** Fixes a reference to the row itself. */
    Map<String, @Nullable String> toItself(RowSpec spec, List<ForeignKey> references) throws SQLException {
        Map<String, @Nullable String> fixed = new HashMap<>();
        for (ForeignKey key : references) {
            for (int i = 0; i < key.columns().size(); i++) {
                String target = key.targetColumns().get(i);
                if (!fixed.containsKey(target)) {
                    fixed.put(target, predicted(model, target, spec));
                }
                fixed.put(key.columns().get(i), fixed.get(target));
            }
        }
        return fixed;
    }

    /** A key that a row will have. */
    @Nullable
    String predicted(TableModel target, String name, RowSpec spec) throws SQLException {
        Column column = target.column(name);
        return target.isCounter(column)
                ? run.dialect().unusedIdentity(run.session(), target.table(), column, spec.number())
                : new RowBuilder(run, target, List.of(), Set.of()).richest(column, spec.number());
    }

    TableRef ref() {
        return model.ref();
    }
}
