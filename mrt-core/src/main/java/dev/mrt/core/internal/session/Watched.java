package dev.mrt.core.internal.session;

import dev.mrt.api.MrtException;
import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.data.TableData;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.TableRef;
import dev.mrt.core.internal.compare.TableDiff;
import dev.mrt.core.internal.verify.Errors;
import dev.mrt.core.internal.verify.Station;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The seeded tables: what they held, which steps there were since, and which rows the test added besides. */
final class Watched {

    /**
     * A table as it was when it was seeded.
     *
     * @param place where the database stood, as a place in the chain
     * @param step how many steps there had been
     * @param schema the schema then
     * @param rows the whole table then
     */
    record Seeded(int place, int step, SchemaSnapshot schema, TableData rows) {

        TableRef table() {
            return rows.table();
        }
    }

    /**
     * The watched tables now.
     *
     * @param schema the whole schema
     * @param rows theirs
     */
    record Now(SchemaSnapshot schema, SortedMap<TableRef, TableData> rows) {}

    private final Station station;
    private final Work work;
    private final List<Seeded> seeded = new ArrayList<>();
    private final List<String> trail = new ArrayList<>();
    private final Map<TableRef, Set<String>> added = new HashMap<>();
    private boolean testHasAConnection;
    private @Nullable Now beforeTheTest;

    Watched(Station station, Work work) {
        this.station = station;
        this.work = work;
    }

    boolean isEmpty() {
        return seeded.isEmpty();
    }

    List<Seeded> seeded() {
        return List.copyOf(seeded);
    }

    /** The steps since the first rows were seeded, in words. */
    List<String> trail() {
        return List.copyOf(trail);
    }

    /** Whether a table got no rows later than this. */
    boolean isLatest(Seeded one) {
        return seeded.stream()
                .filter(other -> other.table().equals(one.table()))
                .allMatch(other -> other.step() <= one.step());
    }

    /** The rows that the test added by connections of its own. */
    Set<String> ofTheTest(TableRef table) {
        return added.getOrDefault(table, Set.of());
    }

    /** Watches tables as they are now; what was known of them stays, unless there was no step in between. */
    void watch(int place, SchemaSnapshot schema, DataSnapshot data, Set<TableRef> tables) {
        requireRead(data.unread(), tables);
        data.tables().values().forEach(rows -> {
            seeded.removeIf(known -> known.table().equals(rows.table()) && known.step() == trail.size());
            seeded.add(new Seeded(place, trail.size(), schema, rows));
        });
    }

    private static void requireRead(Map<String, String> unread, Set<TableRef> tables) {
        unread.forEach((what, why) -> {
            boolean watched = tables.stream()
                    .map(TableRef::toString)
                    .anyMatch(table -> what.equals(table) || what.startsWith(table + "."));
            if (watched) {
                throw MrtException.database(
                        what + " cannot be read, so that nobody can tell whether it is intact: " + Errors.sentence(why),
                        null);
            }
        });
    }

    /** The test may write from now on, by a connection that may outlive any step: what is added between the steps is its own. */
    void givesAConnection() {
        testHasAConnection = true;
        if (beforeTheTest == null) {
            letTheTestWrite();
        }
    }

    void beforeSeed() {
        if (beforeTheTest != null) {
            noteRowsOfTheTest();
        }
    }

    void afterSeed() {
        letTheTestWrite();
    }

    void beforeStep() {
        if (beforeTheTest != null) {
            noteRowsOfTheTest();
            beforeTheTest = null;
        }
    }

    void afterStep(String words) {
        if (!seeded.isEmpty()) {
            trail.add(words);
        }
        letTheTestWrite();
    }

    /** A step failed: what it left behind is not the test's, what is added from now on is. */
    void afterFailure(AssertionError failure) {
        try {
            letTheTestWrite();
        } catch (MrtException e) {
            failure.addSuppressed(e);
        }
    }

    private void letTheTestWrite() {
        if (testHasAConnection && !seeded.isEmpty()) {
            beforeTheTest = now();
        }
    }

    /** The watched tables now, after it is noted what the test did to them. */
    Now noteRowsOfTheTest() {
        Now now = now();
        Now before = beforeTheTest;
        if (before != null) {
            beforeTheTest = now;
            before.rows().forEach((table, rows) -> {
                TableData after = now.rows().get(table);
                if (after != null) {
                    added.computeIfAbsent(table, any -> new HashSet<>())
                            .addAll(TableDiff.between(rows, after).added());
                }
            });
        }
        return now;
    }

    private Now now() {
        Set<TableRef> tables = seeded.stream().map(Seeded::table).collect(Collectors.toSet());
        return work.query("comparison", () -> {
            SchemaSnapshot schema = station.schema();
            try (Connection connection = station.connect()) {
                DataSnapshot data = station.readData(connection, schema, tables);
                requireRead(data.unread(), tables);
                return new Now(schema, new TreeMap<>(data.tables()));
            }
        });
    }
}
