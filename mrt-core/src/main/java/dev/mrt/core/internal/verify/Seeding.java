package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SeedHints;
import dev.mrt.api.spi.SeedRequest;
import dev.mrt.api.spi.SeedResult;
import dev.mrt.api.spi.Seeder;
import dev.mrt.core.internal.hints.SqlReading;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Decides which tables get rows before a migration, and remembers what was done as long as the database lives. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Seeding {

    /**
     * How daring rows may be.
     *
     * @param plain tables that get plain rows
     * @param empty tables that get none
     * @param literals which of the values that the SQL names are used
     * @param within the constraints to keep, {@code null} for those of the database
     */
    record Plan(
            Set<TableRef> plain,
            Set<TableRef> empty,
            Literals literals,
            @Nullable SchemaSnapshot within) {

        static final Plan DARING = new Plan(Set.of(), Set.of(), Literals.ALL, null);

        Plan plain(Set<TableRef> tables) {
            return new Plan(tables, empty, literals, within);
        }

        Plan emptying(Set<TableRef> tables) {
            return new Plan(plain, tables, literals, within);
        }

        Plan with(Literals used) {
            return new Plan(plain, empty, used, within);
        }

        Plan within(SchemaSnapshot constraints) {
            return new Plan(plain, empty, literals, constraints);
        }

        SeedHints hints(SqlReading sql, SchemaSnapshot schema) {
            return literals.of(sql.hints(), schema);
        }
    }

    /** Rows that tables get when they are neither new nor changed, but about to be met: two, so that one can repeat the other's values. */
    private static final int MET_ROWS = 2;

    private final Seeder seeder;
    private final MrtConfig config;
    private final Map<TableRef, Table> seededAs = new HashMap<>();
    private final Set<TableRef> hopeless = new HashSet<>();
    private final Set<String> unmatched;
    private int generation;

    Seeding(Seeder seeder, MrtConfig config) {
        this.seeder = seeder;
        this.config = config;
        this.unmatched = new TreeSet<>(config.customSeeds().keySet());
    }

    /** The chain has these tables at some moment: the user's rows may be for them. */
    void sees(SchemaSnapshot schema) {
        unmatched.removeIf(name -> schema.tables().stream().anyMatch(table -> isNamed(table.ref(), name)));
    }

    /** The database is new: no table has rows of mrt any more. */
    void forget() {
        seededAs.clear();
        hopeless.clear();
    }

    /**
     * Gives rows to tables that are new or changed, and some more to those that the SQL is about to meet. Where it changes rows, tables that
     * refer to those get some, too: what a cascade takes along must be there.
     *
     * @param connection commits
     * @param schema the schema now
     * @param sql what the migration and its rollback say
     * @return the tables that were to get rows
     */
    Set<TableRef> seed(Connection connection, SchemaSnapshot schema, SqlReading sql, Plan plan, Judgement judgement)
            throws SQLException {
        Set<TableRef> due = refs(schema, table -> !table.equals(seededAs.get(table.ref())));
        hopeless.removeAll(due);
        SeedHints hints = plan.hints(sql, schema);
        int rows = due.isEmpty() ? MET_ROWS : Math.max(MET_ROWS, config.seedRows());
        if (!hints.equals(SeedHints.NONE)) {
            due.addAll(met(schema, sql));
        }
        fill(connection, schema, due, rows, hints, plan, judgement);
        schema.tables().forEach(table -> seededAs.put(table.ref(), table));
        return due;
    }

    private static Set<TableRef> met(SchemaSnapshot schema, SqlReading sql) {
        Set<TableRef> mentioned = refs(schema, table -> sql.mentions(table.ref().name()));
        return sql.changesRows() ? Suspects.withDependants(mentioned, schema) : mentioned;
    }

    /** Whether it is known that a table takes no rows as it is. */
    boolean isHopeless(TableRef table) {
        return hopeless.contains(table);
    }

    /** Gives rows to tables that lost theirs. */
    void refill(
            Connection connection,
            SchemaSnapshot schema,
            Set<TableRef> tables,
            SeedHints hints,
            Plan plan,
            Judgement judgement)
            throws SQLException {
        fill(connection, schema, tables, config.seedRows(), hints, plan, judgement);
    }

    /**
     * Gives rows to certain tables, daring ones where the plan does not say otherwise. Plain ones come first: a daring row that refers to one
     * of their tables would else bring a daring row along there.
     */
    private void fill(
            Connection connection,
            SchemaSnapshot schema,
            Set<TableRef> tables,
            int rows,
            SeedHints hints,
            Plan plan,
            Judgement judgement)
            throws SQLException {
        Set<TableRef> daring = new HashSet<>(tables);
        daring.removeAll(plan.plain());
        daring.removeAll(plan.empty());
        Set<TableRef> plain = new HashSet<>(tables);
        plain.retainAll(plan.plain());
        plain.removeAll(plan.empty());
        insert(connection, schema, plan, request(plain, rows, SeedRequest.Style.PLAIN, hints, plan), judgement);
        insert(connection, schema, plan, request(daring, rows, SeedRequest.Style.ADVERSARIAL, hints, plan), judgement);
    }

    private static Set<TableRef> refs(SchemaSnapshot schema, Predicate<Table> wanted) {
        return schema.tables().stream().filter(wanted).map(Table::ref).collect(Collectors.toCollection(HashSet::new));
    }

    /** A request for writes of the new application. */
    SeedRequest writes(Set<TableRef> tables, SeedHints hints) {
        generation++;
        return new SeedRequest(
                tables, 1, SeedRequest.Style.ADVERSARIAL, generation, config.randomSeed(), hints, Map.of(), Set.of());
    }

    private SeedRequest request(Set<TableRef> tables, int rows, SeedRequest.Style style, SeedHints hints, Plan plan) {
        generation++;
        return new SeedRequest(
                tables, rows, style, generation, config.randomSeed(), hints, customRows(tables), plan.empty());
    }

    /** The names of the user's rows that no table of the chain has had. */
    List<String> unmatchedCustomSeeds() {
        return List.copyOf(unmatched);
    }

    /** The user's rows go in once, when their table is new: a second time their keys would be taken. */
    private Map<String, Supplier<List<Map<String, @Nullable Object>>>> customRows(Set<TableRef> tables) {
        Map<String, Supplier<List<Map<String, @Nullable Object>>>> rows = new HashMap<>();
        config.customSeeds().forEach((name, supplier) -> {
            if (tables.stream().anyMatch(table -> !seededAs.containsKey(table) && isNamed(table, name))) {
                rows.put(name, () -> alone(supplier));
            }
        });
        return rows;
    }

    /** It is the user's, who does not expect several jobs. */
    private List<Map<String, @Nullable Object>> alone(Supplier<List<Map<String, @Nullable Object>>> supplier) {
        synchronized (config) {
            return supplier.get();
        }
    }

    /**
     * Whether a person means this table.
     *
     * @param table a table
     * @param name its name, with or without its schema, in any case
     * @return {@code true} if they fit
     */
    public static boolean isNamed(TableRef table, String name) {
        return name.equalsIgnoreCase(table.name()) || name.equalsIgnoreCase(table.toString());
    }

    private void insert(
            Connection connection, SchemaSnapshot schema, Plan plan, SeedRequest request, Judgement judgement)
            throws SQLException {
        if (request.tables().isEmpty()) {
            return;
        }
        SchemaSnapshot constraints = plan.within();
        SeedResult result = seeder.seed(connection, constraints == null ? schema : constraints, request);
        for (SeedResult.Shortfall shortfall : result.shortfalls()) {
            if (shortfall.rows() == 0) {
                hopeless.add(shortfall.table());
            }
            judgement.limitation(
                    shortfall.rows() == 0 ? LimitationKind.TABLE_NOT_SEEDED : LimitationKind.TABLE_PARTLY_SEEDED,
                    shortfall.table().toString(),
                    shortfall.table() + " holds " + (shortfall.rows() == 0 ? "no" : "only " + shortfall.rows())
                            + (shortfall.rows() == 1 ? " row" : " rows") + ": " + Errors.sentence(shortfall.reason()));
        }
        result.withoutTriggers()
                .forEach(table -> judgement.limitation(
                        LimitationKind.SEEDED_WITHOUT_TRIGGERS,
                        table.toString(),
                        "Rows went into " + table + " only while its triggers were off."));
    }
}
