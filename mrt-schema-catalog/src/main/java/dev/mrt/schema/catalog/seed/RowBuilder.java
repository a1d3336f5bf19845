package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.spi.SeedRequest.Style;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills in the rows of one table. */
final class RowBuilder {

    /** How far the numbers of a row's attempts lie apart; no multiple of three, so that the sign and the kind of text change, too. */
    private static final long ATTEMPT = 23_758;

    private final SeedRun run;
    private final TableModel model;
    private final Values values;
    private final List<ComponentValues> components;
    private final Set<ForeignKey> open;
    private final Map<String, ComponentValues> byColumn = new HashMap<>();
    private final Map<String, ForeignKey> references = new HashMap<>();

    /**
     * Prepares.
     *
     * @param run the call
     * @param model the table
     * @param components its dependent columns
     * @param open references that stay empty for now as their target has no rows yet
     */
    RowBuilder(SeedRun run, TableModel model, List<ComponentValues> components, Set<ForeignKey> open) {
        this.run = run;
        this.model = model;
        this.values = new Values(run.dialect(), run.hints().jsonTypes());
        this.components = components;
        this.open = open;
        for (ComponentValues component : components) {
            component.component().columns().forEach(name -> byColumn.put(name, component));
        }
        for (ForeignKey key : model.references()) {
            key.columns().forEach(name -> references.put(name, key));
        }
    }

    /**
     * Fills in a row.
     *
     * @param spec what it should be
     * @param attempt 0 for the first try; later ones give other values and, from 2 on, plainer ones, from 4 on no NULLs
     * @return values by column; a column without an entry takes its default
     * @throws Unsolvable if there are no values for a column
     */
    Map<String, @Nullable String> build(RowSpec spec, int attempt) throws SQLException, Unsolvable {
        Map<String, @Nullable String> row = new LinkedHashMap<>(spec.fixed());
        for (ComponentValues component : components) {
            boolean given = spec.kind() != RowSpec.Kind.EXTRA
                    && spec.fixed().keySet().containsAll(component.component().columns());
            if (!given && isNeeded(spec, component)) {
                row.putAll(pick(component, spec, attempt));
            }
        }
        for (Column column : model.table().columns()) {
            if (!row.containsKey(column.name()) && !isLeftOut(spec, column)) {
                fill(row, spec, column, attempt);
            }
        }
        return row;
    }

    /** A literal of the SQL that no row can hold gives way, so that the other literals of the row are tried. */
    private static Map<String, @Nullable String> pick(ComponentValues component, RowSpec spec, int attempt)
            throws SQLException, Unsolvable {
        try {
            return component.pick(spec, attempt);
        } catch (Unsolvable e) {
            if (spec.kind() != RowSpec.Kind.EXTRA || spec.fixed().isEmpty()) {
                throw e;
            }
            return component.pick(new RowSpec(spec.number(), spec.place(), spec.kind(), Map.of()), attempt);
        }
    }

    private boolean isNeeded(RowSpec spec, ComponentValues component) {
        return spec.kind() != RowSpec.Kind.CUSTOM
                || component.component().columns().stream().anyMatch(name -> !isLeftOut(spec, model.column(name)));
    }

    private boolean isLeftOut(RowSpec spec, Column column) {
        if (column.generated() || isCounted(column)) {
            return true;
        }
        return spec.kind() == RowSpec.Kind.CUSTOM && (column.nullable() || column.defaultExpression() != null);
    }

    private boolean isCounted(Column column) {
        return model.isCounter(column) && !references.containsKey(column.name());
    }

    private void fill(Map<String, @Nullable String> row, RowSpec spec, Column column, int attempt)
            throws SQLException, Unsolvable {
        ForeignKey key = references.get(column.name());
        if (key != null && !byColumn.containsKey(column.name())) {
            row.put(column.name(), reference(spec, column, key));
            return;
        }
        if (spec.kind() == RowSpec.Kind.NULLS && column.nullable() && attempt < 4) {
            row.put(column.name(), null);
            return;
        }
        boolean strange = Family.of(column) == Family.OTHER && column.nullable();
        if (strange && attempt >= 6) {
            row.put(column.name(), null);
            return;
        }
        String value = generated(spec, column, attempt);
        if (value != null) {
            row.put(column.name(), value);
        } else if (!column.nullable() && column.defaultExpression() == null) {
            throw new Unsolvable("mrt knows no value of the type " + column.type() + " of the column " + column.name());
        }
    }

    private @Nullable String reference(RowSpec spec, Column column, ForeignKey key) throws SQLException, Unsolvable {
        if (column.nullable() && (open.contains(key) || spec.kind() == RowSpec.Kind.NULLS)) {
            return null;
        }
        List<List<@Nullable String>> parents = run.parents().of(key);
        if (parents.isEmpty()) {
            if (column.nullable()) {
                return null;
            }
            throw new Unsolvable(run.whyNoParent(column.name(), key));
        }
        boolean joined = !run.hints().joined(column.name()).isEmpty();
        int place = joined ? slot(spec, column) : spec.place();
        return parents.get(place % parents.size()).get(key.columns().indexOf(column.name()));
    }

    private @Nullable String generated(RowSpec spec, Column column, int attempt) throws SQLException {
        Set<String> joined = run.hints().joined(column.name());
        boolean clashes = spec.kind() == RowSpec.Kind.NULLS && model.isUnique(column.name());
        if (!joined.isEmpty() && attempt < 2 && !clashes) {
            return joined(spec, column, joined);
        }
        return value(column, spec.number() + ATTEMPT * attempt, attempt);
    }

    /** Which of the values that both sides of a join hold; where the column is no key, two rows share one. */
    private int slot(RowSpec spec, Column column) {
        return model.isUnique(column.name()) ? spec.place() : Math.max(0, spec.place() - 1);
    }

    private @Nullable String joined(RowSpec spec, Column column, Set<String> names) throws SQLException {
        int slot = slot(spec, column);
        Optional<String> counted = run.countedValue(model, names, slot);
        if (counted.filter(text -> Fit.fits(run.dialect(), column, text)).isPresent()) {
            return counted.get();
        }
        int position = 200 + names.stream().sorted().toList().hashCode() % 100;
        Cell cell = new Cell(column, Math.abs(position), run.numberOf(slot), true);
        return values.of(cell, model.fact(column.name()), true);
    }

    private @Nullable String value(Column column, long number, int attempt) {
        Cell cell = new Cell(column, model.position(column.name()), number, model.isKeyColumn(column.name()));
        Optional<String> castable = run.hints().castable(cell);
        boolean plain = run.request().style() == Style.PLAIN || attempt >= 2;
        return castable.isPresent() ? castable.get() : values.of(cell, model.fact(column.name()), plain);
    }

    /** The values of a column that show a loss best, for a component to start from. */
    List<String> best(Column column, List<RowSpec> specs) throws SQLException {
        Set<String> best = new LinkedHashSet<>();
        for (RowSpec spec : specs) {
            String value = generated(spec, column, 0);
            if (value != null) {
                best.add(value);
            }
        }
        String plainer = value(column, specs.isEmpty() ? 0 : specs.get(0).number(), 2);
        if (plainer != null) {
            best.add(plainer);
        }
        return new ArrayList<>(best);
    }

    /** A value for write tests: as rich as the type allows, whatever the style. */
    @Nullable
    String richest(Column column, long number) {
        Cell cell = new Cell(column, model.position(column.name()), number, model.isKeyColumn(column.name()));
        return values.of(cell, model.fact(column.name()), false);
    }

    /** Notes that a row went in, so that later ones differ from it. */
    void used(Map<String, @Nullable String> row) {
        components.forEach(component -> component.used(row));
    }

    /** Forgets the rows that did not go in after all. */
    void startAgain() {
        components.forEach(ComponentValues::forget);
    }
}
