package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.Table.Check;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.schema.Table.UniqueKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes what an application made for the new schema would: an ordinary row, and rows that the old schema did not allow. */
final class NewWrites {

    private static final int MOST_LABELS = 4;
    private static final int MOST_BY_CHECK = 2;

    private final SeedRun run;
    private final TableModel model;
    private final @Nullable Table old;
    private final RowPlan plan;

    NewWrites(SeedRun run, TableModel model, Optional<Table> old) {
        this.run = run;
        this.model = model;
        this.old = old.orElse(null);
        this.plan = new RowPlan(run, model);
    }

    void insert() throws SQLException {
        new Circle(run, List.of(model.table()))
                .insertOnly(model, List.of(plan.spec(RowSpec.Kind.FULL).with(documents())));
        if (old == null) {
            return;
        }
        List<Map<String, @Nullable String>> news = new ArrayList<>();
        for (Column column : model.table().columns()) {
            old.column(column.name()).ifPresent(before -> ofColumn(before, column, news));
        }
        ofReferences(old, news);
        ofKeys(old, news);
        ofChecks(old, news);
        for (Map<String, @Nullable String> values : news) {
            RowSpec spec = plan.spec(RowSpec.Kind.EXTRA).with(values);
            new TableSeeder(run, model).insert(List.of(spec), Set.of());
        }
    }

    /** In a new column an application writes documents like those that the migration put there. */
    private Map<String, @Nullable String> documents() throws SQLException {
        Map<String, @Nullable String> documents = new HashMap<>();
        for (Column column : model.table().columns()) {
            boolean fresh = old == null || old.column(column.name()).isEmpty();
            if (fresh && column.baseType().equals("jsonb") && !column.array() && !column.generated()) {
                run.parents().of(model.ref(), List.of(column.name())).stream()
                        .findFirst()
                        .ifPresent(known -> documents.put(column.name(), known.get(0)));
            }
        }
        return documents;
    }

    private void ofColumn(Column before, Column now, List<Map<String, @Nullable String>> news) {
        if (now.generated() || model.isCounter(now)) {
            return;
        }
        if (now.nullable() && !before.nullable()) {
            news.add(one(now.name(), null));
        }
        boolean typeChanged = !now.type().equals(before.type())
                || !Objects.equals(now.length(), before.length())
                || !Objects.equals(now.precision(), before.precision())
                || !Objects.equals(now.scale(), before.scale());
        if (typeChanged && now.enumLabels().isEmpty()) {
            for (int i = 0; i < 2; i++) {
                String value = new RowBuilder(run, model, List.of(), Set.of()).richest(now, run.numberOf(i));
                if (value != null) {
                    news.add(one(now.name(), value));
                }
            }
        }
        now.enumLabels().stream()
                .filter(label -> !before.enumLabels().contains(label))
                .limit(MOST_LABELS)
                .map(label -> one(now.name(), now.array() ? run.dialect().array(now, List.of(label)) : label))
                .forEach(news::add);
    }

    private static Map<String, @Nullable String> one(String column, @Nullable String value) {
        Map<String, @Nullable String> values = new HashMap<>();
        values.put(column, value);
        return values;
    }

    /** Rows without a parent where a reference went away. */
    private void ofReferences(Table before, List<Map<String, @Nullable String>> news) {
        for (ForeignKey key : before.foreignKeys()) {
            boolean gone = model.references().stream()
                    .noneMatch(now ->
                            now.columns().equals(key.columns()) && now.target().equals(key.target()));
            if (gone) {
                Map<String, @Nullable String> orphan = new HashMap<>();
                for (String name : key.columns()) {
                    model.table()
                            .column(name)
                            .filter(column -> !model.isCounter(column))
                            .ifPresent(column -> orphan.put(
                                    name,
                                    new RowBuilder(run, model, List.of(), Set.of()).richest(column, run.numberOf(7))));
                }
                news.add(orphan);
            }
        }
    }

    /** Duplicates of an existing row where a unique key went away. */
    private void ofKeys(Table before, List<Map<String, @Nullable String>> news) throws SQLException {
        Set<Set<String>> now = new HashSet<>();
        now.add(Set.copyOf(model.table().primaryKey()));
        model.table().uniqueKeys().forEach(key -> now.add(columnsOf(key)));
        List<Set<String>> gone = new ArrayList<>();
        gone.add(new TreeSet<>(before.primaryKey()));
        before.uniqueKeys().forEach(key -> gone.add(columnsOf(key)));
        for (Set<String> columns : gone) {
            boolean stillThere =
                    columns.stream().allMatch(name -> model.table().column(name).isPresent());
            if (!columns.isEmpty() && stillThere && !now.contains(columns)) {
                news.addAll(copies(List.copyOf(columns)));
            }
        }
    }

    private Set<String> columnsOf(UniqueKey key) {
        Set<String> names = new LinkedHashSet<>(key.columns());
        for (Column column : model.table().columns()) {
            if (TableModel.mentions(key.expression(), column.name())) {
                names.add(column.name());
            }
        }
        return names;
    }

    private List<Map<String, @Nullable String>> copies(List<String> columns) throws SQLException {
        List<Map<String, @Nullable String>> copies = new ArrayList<>();
        List<List<@Nullable String>> keys = run.parents().of(model.ref(), columns);
        if (!keys.isEmpty()) {
            Map<String, @Nullable String> copy = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                copy.put(columns.get(i), keys.get(0).get(i));
            }
            copies.add(copy);
        }
        return copies;
    }

    /** Values that a CHECK that went away or changed did not take. */
    private void ofChecks(Table before, List<Map<String, @Nullable String>> news) throws SQLException {
        Set<String> now = new HashSet<>();
        model.table().checks().forEach(check -> now.add(check.expression()));
        for (Check check : before.checks()) {
            List<String> columns = model.table().columns().stream()
                    .map(Column::name)
                    .filter(name -> TableModel.mentions(check.expression(), name))
                    .filter(name -> !model.column(name).generated() && !model.isCounter(model.column(name)))
                    .toList();
            if (!now.contains(check.expression()) && !columns.isEmpty()) {
                news.addAll(breaking(check, columns));
            }
        }
    }

    private List<Map<String, @Nullable String>> breaking(Check check, List<String> columns) throws SQLException {
        Set<String> joined = new TreeSet<>(columns);
        List<Component> touched = Component.of(model).stream()
                .filter(component -> component.columns().stream().anyMatch(columns::contains))
                .toList();
        touched.forEach(component -> joined.addAll(component.columns()));
        List<Check> conditions = new ArrayList<>();
        touched.forEach(component -> conditions.addAll(component.conditions()));
        List<ForeignKey> references = new ArrayList<>();
        touched.forEach(component -> references.addAll(component.references()));
        List<UniqueKey> keys = new ArrayList<>();
        touched.forEach(component -> keys.addAll(component.keys()));
        Component component = new Component(List.copyOf(joined), conditions, references, keys);
        List<Check> both = new ArrayList<>(conditions);
        both.add(check);
        Component wider = new Component(List.copyOf(joined), both, references, keys);
        RowBuilder bare = new RowBuilder(run, model, List.of(), Set.of());
        Map<String, List<@Nullable String>> candidates =
                new TableSeeder(run, model).candidates(wider, bare, List.of(plan.spec(RowSpec.Kind.EXTRA)), Set.of());
        String broken = "CASE WHEN NOT (" + check.expression() + ") THEN 1 ELSE 0 END = 1";
        return new Solver(run.session(), run.dialect(), model, component, candidates)
                .solve(false, broken, MOST_BY_CHECK);
    }
}
