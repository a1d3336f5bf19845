package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SeedRequest;
import dev.mrt.api.spi.SeedResult;
import dev.mrt.api.spi.SeedResult.Shortfall;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One call of the seeder, within a transaction. */
final class Seeding {

    /** Puts rows into the tables of a run. */
    private interface Filling {
        void fill(SeedRun run) throws SQLException;
    }

    private final Session session;
    private final Dialect dialect;
    private final SchemaSnapshot schema;
    private final SeedRequest request;
    private final boolean staysOpen;

    /**
     * Prepares.
     *
     * @param connection with auto-commit off
     * @param schema the schema as it is
     * @param request which rows to make
     * @param staysOpen whether the transaction goes on after the call
     */
    Seeding(Connection connection, SchemaSnapshot schema, SeedRequest request, boolean staysOpen) {
        this.session = new Session(connection);
        this.dialect = Dialect.of(schema.database());
        this.schema = schema;
        this.request = request;
        this.staysOpen = staysOpen;
    }

    SeedResult seed() throws SQLException {
        List<Table> asked = asked();
        Set<Table> all = new TreeSet<>((a, b) -> a.ref().compareTo(b.ref()));
        all.addAll(asked);
        all.addAll(emptyParents(asked));
        return run(run -> seedAll(run, all));
    }

    Session.Action<SeedResult> writing(SchemaSnapshot before) {
        return () -> {
            List<Table> parents = emptyParents(asked());
            return run(run -> {
                seedAll(run, parents);
                for (Table table : asked()) {
                    Optional<Table> old = before.table(table.ref());
                    new NewWrites(run, run.model(table), old).insert();
                }
            });
        };
    }

    private List<Table> asked() {
        return schema.tables().stream()
                .filter(table -> request.tables().contains(table.ref()))
                .filter(table -> !request.leaveEmpty().contains(table.ref()))
                .toList();
    }

    /** Parents without rows, and theirs. */
    private List<Table> emptyParents(Collection<Table> children) throws SQLException {
        Set<TableRef> seen = new HashSet<>();
        children.forEach(table -> seen.add(table.ref()));
        List<Table> empty = new ArrayList<>();
        Collection<Table> level = children;
        while (!level.isEmpty()) {
            List<Table> next = new ArrayList<>();
            for (Table child : level) {
                for (ForeignKey key : child.foreignKeys()) {
                    schema.table(key.target())
                            .filter(table -> !request.leaveEmpty().contains(table.ref()) && seen.add(table.ref()))
                            .ifPresent(next::add);
                }
            }
            Map<TableRef, Integer> counts = count(next, true);
            next.removeIf(table -> counts.getOrDefault(table.ref(), 0) > 0);
            empty.addAll(next);
            level = next;
        }
        return empty;
    }

    /** Counts rows in one query; a table that cannot be read counts as empty. */
    private Map<TableRef, Integer> count(Collection<Table> tables, boolean onlyWhether) throws SQLException {
        Map<TableRef, Integer> counts = new HashMap<>();
        List<Table> list = List.copyOf(tables);
        for (int from = 0; from < list.size(); from += 100) {
            List<Table> part = list.subList(from, Math.min(list.size(), from + 100));
            String sql = part.stream()
                    .map(table -> counting(table, part.indexOf(table), onlyWhether))
                    .collect(Collectors.joining(" UNION ALL "));
            for (List<@Nullable String> row : session.query(sql)) {
                Table table = part.get(Integer.parseInt(String.valueOf(row.get(0))));
                counts.put(table.ref(), Integer.parseInt(String.valueOf(row.get(1))));
            }
        }
        return counts;
    }

    private String counting(Table table, int index, boolean onlyWhether) {
        String name = dialect.name(table.ref());
        return onlyWhether
                ? "SELECT " + index + ", CASE WHEN EXISTS (SELECT 1 FROM " + name + ") THEN 1 ELSE 0 END"
                        + dialect.fromNothing()
                : "SELECT " + index + ", COUNT(*) FROM " + name;
    }

    /** With triggers on; if a deferred one refuses the rows or removes them, again with triggers off. */
    private SeedResult run(Filling filling) throws SQLException {
        Savepoint start = staysOpen ? session.mark() : null;
        SeedRun run = new SeedRun(session, dialect, schema, request);
        Optional<String> trouble = attempt(run, filling);
        if (trouble.isEmpty()) {
            Map<TableRef, Integer> counts = count(asked(), false);
            boolean vanished = asked().stream()
                    .anyMatch(table ->
                            counts.getOrDefault(table.ref(), 0) < run.made().getOrDefault(table.ref(), 0));
            if (!vanished) {
                return result(run, counts);
            }
        }
        session.backTo(start);
        SeedRun again = new SeedRun(session, dialect, schema, request);
        Optional<String> stillTrouble = withoutTriggers(again, filling);
        if (stillTrouble.isPresent()) {
            session.backTo(start);
            SeedRun nothing = new SeedRun(session, dialect, schema, request);
            asked().forEach(table -> nothing.failed(table.ref(), stillTrouble.get()));
            return result(nothing, count(asked(), false));
        }
        return result(again, count(asked(), false));
    }

    /** Switches them off before the first row: no table can be altered while checks of it are deferred. */
    private Optional<String> withoutTriggers(SeedRun run, Filling filling) throws SQLException {
        List<String> back = new ArrayList<>();
        Set<TableRef> altered = new TreeSet<>();
        for (Table table : asked()) {
            List<String> ofTable = dialect.triggersOff(session, table);
            back.addAll(ofTable);
            if (!ofTable.isEmpty()) {
                altered.add(table.ref());
            }
        }
        Optional<String> trouble = attempt(run, filling);
        if (trouble.isEmpty()) {
            for (String sql : back) {
                session.update(sql);
            }
            altered.stream().filter(run.made()::containsKey).forEach(run::madeWithoutTriggers);
        }
        return trouble;
    }

    private Optional<String> attempt(SeedRun run, Filling filling) throws SQLException {
        filling.fill(run);
        try {
            dialect.checkNow(session);
        } catch (SQLException violated) {
            return Optional.of(SqlErrors.sentence(violated));
        }
        if (staysOpen) {
            dialect.restoreDeferral(session);
        }
        return Optional.empty();
    }

    private static void seedAll(SeedRun run, Collection<Table> tables) throws SQLException {
        for (List<Table> group : TableOrder.of(tables)) {
            new Circle(run, group).seed();
        }
        for (Table table : tables) {
            TableModel model = run.model(table);
            if (run.request().tables().contains(table.ref()) && run.hints().wantsChildless(model)) {
                new TableSeeder(run, model).insert(new RowPlan(run, model).childless(), Set.of());
            }
        }
    }

    private SeedResult result(SeedRun run, Map<TableRef, Integer> counts) {
        List<Shortfall> shortfalls = new ArrayList<>();
        for (Table table : asked()) {
            int rows = counts.getOrDefault(table.ref(), 0);
            if (rows < request.rows()) {
                shortfalls.add(new Shortfall(table.ref(), rows, run.failure(table.ref())));
            }
        }
        return new SeedResult(run.made(), shortfalls, List.copyOf(run.withoutTriggers()));
    }
}
