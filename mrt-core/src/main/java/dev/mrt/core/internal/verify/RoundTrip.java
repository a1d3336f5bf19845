package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.core.internal.compare.SchemaDiff;
import dev.mrt.core.internal.compare.SchemaDrift;
import dev.mrt.core.internal.compare.UnifiedDiff;
import dev.mrt.core.internal.verify.TripReport.Flaw;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a chain to its head, down to its base and up again on a database without rows, as deployments of a new database and of an old
 * release would. Migrations that are skipped with a reason stay where they are: what is between them goes down and up for itself.
 */
final class RoundTrip {

    private final Station station;
    private final MrtConfig config;
    private final String engine;
    private final String dialectHint;
    private final List<String> notes = new ArrayList<>();
    private int steps;

    RoundTrip(Station station, MrtConfig config, String engine, String dialectHint) {
        this.station = station;
        this.config = config;
        this.engine = engine;
        this.dialectHint = dialectHint;
    }

    /** Up, down and up again. */
    TripReport upAndDown() {
        return inTime(walk -> {
            for (Leg leg : Leg.of(ahead(), config)) {
                if (leg.stays() == null) {
                    there(walk, leg);
                } else {
                    walk.up(leg.migrations(), "The chain cannot be brought to its head");
                    notes.add(leg.note());
                }
            }
        });
    }

    /** Up alone. */
    TripReport up() {
        return inTime(walk -> walk.up(ahead(), "The chain cannot be brought to its head"));
    }

    /** What a history that came along with the database does not hold yet, as far as was asked for. */
    private List<Migration> ahead() {
        List<Migration> chain = station.engine().plan();
        int first = station.engine()
                .current()
                .map(current -> Selection.indexOf(chain, current.value(), "chain") + 1)
                .orElse(0);
        String to = config.to();
        int end = to == null ? chain.size() : Selection.indexOf(chain, to, "to") + 1;
        if (first > 0) {
            notes.add(chain.get(first - 1).id() + " and what is before it was there already and was not taken down.");
        }
        return chain.subList(Math.min(first, end), end);
    }

    private void there(Walk walk, Leg leg) throws Exception {
        SchemaSnapshot base = walk.schema();
        walk.up(leg.versioned(), "The chain cannot be brought to its head");
        SchemaSnapshot versioned = walk.schema();
        walk.up(leg.repeatable(), "The chain cannot be brought to its head");
        SchemaSnapshot head = walk.schema();
        steps += walk.down(leg.migrations());
        Set<ObjectKey> kept = SchemaDiff.between(versioned, head).changes().stream()
                .flatMap(change -> Stream.concat(
                        Stream.of(change.key()), change.parts().stream().map(part -> part.key())))
                .collect(Collectors.toSet());
        same(
                base,
                walk.schema(),
                kept,
                "After the way down the schema is not what it was before "
                        + Walk.name(leg.migrations().get(0)));
        walk.up(leg.migrations(), "After the way down the chain cannot be applied again");
        same(head, walk.schema(), Set.of(), "After down and up again the schema is not what it was");
    }

    private static void same(SchemaSnapshot was, SchemaSnapshot is, Set<ObjectKey> kept, String what) throws Stop {
        List<SchemaDrift> drifts = SchemaDrift.of(
                SchemaDiff.between(was, is).changes().stream()
                        .filter(change -> !kept.contains(change.key()))
                        .toList(),
                "now");
        if (!drifts.isEmpty()) {
            String expected = texts(drifts, SchemaDrift::before);
            String actual = texts(drifts, SchemaDrift::after);
            String summaries =
                    drifts.stream().map(drift -> "  " + drift.summary()).collect(Collectors.joining("\n"));
            String diff = UnifiedDiff.of(
                    "before", expected.lines().toList(), "now", actual.lines().toList());
            throw new Stop(new Flaw(what + ":\n" + summaries + "\n" + diff, expected, actual));
        }
    }

    private static String texts(List<SchemaDrift> drifts, Function<SchemaDrift, String> side) {
        return drifts.stream().map(side).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    @FunctionalInterface
    private interface Way {
        void go(Walk walk) throws Exception;
    }

    private TripReport inTime(Way way) {
        try (Timebox timebox = new Timebox(config.migrationTimeout(), station.connections())) {
            Walk walk = new Walk(station, timebox, dialectHint);
            SchemaSnapshot base = walk.schema();
            way.go(walk);
            HeadSchema head = new HeadSchema(base, walk.schema(), engine, localNames());
            NamesSeen.by(station).requireSchemas(config.to() == null, false);
            return new TripReport(null, head, steps, notes);
        } catch (Stop e) {
            return new TripReport(e.flaw(), null, steps, notes);
        } catch (SQLException e) {
            throw Errors.lost("Taking the chain up and down", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw MrtException.internal("Taking the chain up and down failed: " + e, e);
        }
    }

    private LocalNames localNames() throws SQLException {
        try (Connection connection = station.connect()) {
            return LocalNames.of(connection);
        }
    }
}
