package dev.mrt.core.internal.session;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SeedHints;
import dev.mrt.api.spi.SeedRequest;
import dev.mrt.api.spi.SeedRequest.Style;
import dev.mrt.api.spi.SeedResult;
import dev.mrt.api.spi.Seeder;
import dev.mrt.core.internal.plugin.Chain;
import dev.mrt.core.internal.text.Nearest;
import dev.mrt.core.internal.verify.Errors;
import dev.mrt.core.internal.verify.Seeding;
import dev.mrt.core.internal.verify.Station;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives rows to tables, all that are asked for or none. */
final class Seeds {

    private final Chain chain;
    private final Station station;
    private final Work work;
    private final Watched watched;
    private final Steps steps;
    private final Seeder seeder;
    private final Set<TableRef> withCustomRows = new HashSet<>();
    private int generation;

    Seeds(Chain chain, Station station, Work work, Watched watched, Steps steps) {
        this.chain = chain;
        this.station = station;
        this.work = work;
        this.watched = watched;
        this.steps = steps;
        this.seeder = chain.plugins().seeder(station.sandbox().database());
    }

    /** Rows that mrt makes. */
    void make(String name, int rows) {
        if (rows < 1) {
            throw MrtException.usage("seed(\"" + name + "\", " + rows + ") asks for no row; ask for 1 at least.");
        }
        seed(name, table -> {
            Map<String, Supplier<List<Map<String, @Nullable Object>>>> custom =
                    new HashMap<>(chain.config().customSeeds());
            custom.keySet().removeIf(known -> withCustomRows.contains(table) && Seeding.isNamed(table, known));
            return request(table, rows, Style.ADVERSARIAL, custom);
        });
    }

    /** Rows of the user's, plain where they leave something open: a daring style would make twins of them. */
    void put(String name, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            throw MrtException.usage("seed(\"" + name + "\", ...) was given no row; give 1 at least.");
        }
        List<Map<String, @Nullable Object>> copies = new ArrayList<>();
        rows.forEach(row -> copies.add(Collections.unmodifiableMap(new HashMap<>(row))));
        seed(name, table -> request(table, copies.size(), Style.PLAIN, Map.of(table.toString(), () -> copies)));
    }

    private SeedRequest request(
            TableRef table, int rows, Style style, Map<String, Supplier<List<Map<String, @Nullable Object>>>> custom) {
        generation++;
        return new SeedRequest(
                Set.of(table), rows, style, generation, chain.config().randomSeed(), SeedHints.NONE, custom, Set.of());
    }

    /** Which rows to make in a table. */
    private interface Wish {
        SeedRequest of(TableRef table);
    }

    private void seed(String name, Wish wish) {
        int place = steps.place();
        watched.beforeSeed();
        work.query("seeding", () -> {
            SchemaSnapshot schema = station.schema();
            TableRef table = find(schema, name);
            try (Connection connection = station.connect()) {
                SeedRequest request = wish.of(table);
                Set<TableRef> filled = insert(connection, schema, request, table);
                watched.watch(place, schema, station.readData(connection, schema, filled), filled);
                noteCustomRows(request, filled);
            }
            withCustomRows.add(table);
            return table;
        });
        watched.afterSeed();
    }

    /** A parent gets its custom rows with a child. */
    private void noteCustomRows(SeedRequest request, Set<TableRef> filled) {
        filled.stream()
                .filter(table -> request.customRows().keySet().stream().anyMatch(name -> Seeding.isNamed(table, name)))
                .forEach(withCustomRows::add);
    }

    private static TableRef find(SchemaSnapshot schema, String name) {
        List<TableRef> all = schema.tables().stream().map(Table::ref).toList();
        List<TableRef> found =
                all.stream().filter(table -> Seeding.isNamed(table, name)).toList();
        if (found.size() > 1) {
            throw MrtException.usage(
                    name + " may mean " + found.get(0) + " or " + found.get(1) + "; write the table with its schema.");
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> MrtException.usage("There is no table " + name + " to seed at this version."
                        + (all.isEmpty()
                                ? " There is no table at all; upgrade first."
                                : Nearest.question(
                                        name, all.stream().map(TableRef::name).toList()))));
    }

    private Set<TableRef> insert(Connection connection, SchemaSnapshot schema, SeedRequest request, TableRef table)
            throws SQLException {
        connection.setAutoCommit(false);
        SeedResult result = seeder.seed(connection, schema, request);
        int made = result.inserted().getOrDefault(table, 0);
        if (made < request.rows()) {
            connection.rollback();
            throw MrtException.usage(refusal(table, request, made, result));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return result.inserted().keySet();
    }

    private static String refusal(TableRef table, SeedRequest request, int made, SeedResult result) {
        if (request.style() == Style.PLAIN) {
            return table + " has rows with the keys of " + (request.rows() - made) + " of the " + request.rows()
                    + " that you give already; give each row a key of its own.";
        }
        String took = table + " takes " + (made == 0 ? "none" : "only " + made) + " of " + request.rows()
                + (request.rows() == 1 ? " row: " : " rows: ");
        String why = result.shortfalls().stream()
                .filter(shortfall -> shortfall.table().equals(table))
                .map(SeedResult.Shortfall::reason)
                .findFirst()
                .orElse("");
        return took + Errors.sentence(why) + " Ask for fewer, or give rows of your own: seed(\"" + table.name()
                + "\", List.of(Map.of(column, value, ...))).";
    }
}
