package dev.mrt.schema.catalog.seed;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SeedRequest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one call shares between its tables: the session, the request, what was made and what was refused. */
final class SeedRun {

    private final Session session;
    private final Dialect dialect;
    private final SchemaSnapshot schema;
    private final SeedRequest request;
    private final HintValues hints;
    private final ParentKeys parents;
    private final Map<TableRef, TableModel> models = new HashMap<>();
    private final Map<TableRef, Integer> made = new TreeMap<>();
    private final Map<TableRef, String> failures = new HashMap<>();
    private final Set<TableRef> withoutTriggers = new TreeSet<>();
    private final Map<TableRef, Integer> nextIndex = new HashMap<>();
    private final Set<TableRef> extended = new HashSet<>();

    SeedRun(Session session, Dialect dialect, SchemaSnapshot schema, SeedRequest request) {
        this.session = session;
        this.dialect = dialect;
        this.schema = schema;
        this.request = request;
        this.hints = new HintValues(dialect, schema, request.hints());
        this.parents = new ParentKeys(session, dialect, schema);
    }

    Session session() {
        return session;
    }

    Dialect dialect() {
        return dialect;
    }

    SchemaSnapshot schema() {
        return schema;
    }

    SeedRequest request() {
        return request;
    }

    HintValues hints() {
        return hints;
    }

    ParentKeys parents() {
        return parents;
    }

    TableModel model(Table table) throws SQLException {
        TableModel model = models.get(table.ref());
        if (model == null) {
            model = TableModel.read(session, dialect, table);
            models.put(table.ref(), model);
        }
        return model;
    }

    /** The number of the n-th row of a table in this call: different for each row that is ever made in the database. */
    long numberOf(int index) {
        long stride = 3L * (request.rows() + HintRows.MOST + 2);
        return request.generation() * stride + index + 3 * Math.floorMod(request.randomSeed(), 31L);
    }

    /** Takes the next place for a row of a table. */
    int nextIndex(TableRef table) {
        return nextIndex.merge(table, 1, Integer::sum) - 1;
    }

    void made(TableRef table, int rows) {
        if (rows > 0) {
            made.merge(table, rows, Integer::sum);
            parents.forget(table);
        }
    }

    void madeWithoutTriggers(TableRef table) {
        withoutTriggers.add(table);
    }

    void failed(TableRef table, String reason) {
        failures.put(table, reason);
    }

    String failure(TableRef table) {
        return failures.getOrDefault(
                table, "rows that were inserted are gone again: a trigger removes them, or it replaces them by others");
    }

    Map<TableRef, Integer> made() {
        return made;
    }

    Set<TableRef> withoutTriggers() {
        return withoutTriggers;
    }

    String whyNoParent(String column, ForeignKey key) {
        String target = key.target().toString();
        if (request.leaveEmpty().contains(key.target())) {
            return "the column " + column + " needs a row in " + target + ", which is to stay empty (" + key.name()
                    + ")";
        }
        String why = failures.get(key.target());
        return "the column " + column + " needs a row in " + target + ", which has none (" + key.name() + ")"
                + (why == null ? "" : ": " + why);
    }

    /** Values that a counter already gave in another table of the request whose column the migration joins with. */
    Optional<String> countedValue(TableModel model, Set<String> joined, int slot) throws SQLException {
        for (TableRef ref : new TreeSet<>(request.tables())) {
            Optional<Table> table = schema.table(ref).filter(one -> !ref.equals(model.ref()));
            for (Column column : table.map(Table::columns).orElse(List.of())) {
                boolean counted = joined.contains(column.name().toLowerCase(java.util.Locale.ROOT))
                        && table.get().primaryKey().equals(List.of(column.name()));
                if (counted && model(table.get()).isCounter(column)) {
                    List<List<@Nullable String>> keys = parents.of(ref, List.of(column.name()));
                    return keys.isEmpty()
                            ? Optional.empty()
                            : Optional.ofNullable(keys.get(slot % keys.size()).get(0));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Gives more rows to the parents of a component whose key uses every parent only once.
     *
     * @return whether there are more rows now
     */
    boolean moreParents(TableRef child, Component component) throws SQLException {
        boolean more = false;
        for (ForeignKey key : component.references()) {
            Optional<Table> parent = schema.table(key.target());
            boolean allowed = !key.target().equals(child)
                    && !request.leaveEmpty().contains(key.target())
                    && extended.add(key.target());
            if (allowed && parent.isPresent()) {
                more |= new RowPlan(this, model(parent.get())).more(request.rows()) > 0;
            }
        }
        return more;
    }

    void customRefused(TableRef table, RowSpec spec, @Nullable SQLException error, String reason) {
        boolean thereAlready = error != null && dialect.isDuplicate(error) && request.generation() > 0;
        if (!thereAlready) {
            throw MrtException.usage("The database refused a custom row for " + table + " "
                    + spec.fixed().keySet() + ": " + reason + "; correct the row.");
        }
    }
}
