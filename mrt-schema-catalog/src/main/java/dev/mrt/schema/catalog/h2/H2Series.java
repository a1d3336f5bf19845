package dev.mrt.schema.catalog.h2;

import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.api.spi.SnapshotSeries;
import dev.mrt.schema.catalog.h2.H2Views.Query;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks all that a snapshot asks; where every answer is what it was at an earlier moment, so is the snapshot. H2 runs in this process, and
 * to make a snapshot of the answers takes as long as to get them.
 */
final class H2Series implements SnapshotSeries {

    /** Before a migration, after it, after its rollback. */
    private static final int MOST_KNOWN = 3;

    private static final System.Logger LOG = System.getLogger(H2Series.class.getName());

    private final Deque<Moment> known = new ArrayDeque<>();

    /** A moment that was read. */
    private record Moment(SnapshotScope scope, Map<Query, List<CatalogRow>> read, SchemaSnapshot snapshot) {}

    @Override
    public SchemaSnapshot next(Connection connection, SnapshotScope scope) throws SQLException {
        Map<Query, List<CatalogRow>> now = answers(connection, scope);
        for (Moment moment : known) {
            if (moment.scope().equals(scope) && moment.read().equals(now)) {
                return moment.snapshot();
            }
        }
        H2Views views = new H2Views(connection, now);
        return remembered(scope, H2SchemaIntrospector.snapshot(views, scope), views);
    }

    private Map<Query, List<CatalogRow>> answers(Connection connection, SnapshotScope scope) {
        Set<Query> queries = known.stream()
                .filter(moment -> moment.scope().equals(scope))
                .findFirst()
                .map(moment -> moment.read().keySet())
                .orElse(Set.of());
        try {
            return H2Views.ask(connection, queries);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "The snapshot will ask that again, and say what cannot be read.", e);
            return Map.of();
        }
    }

    /** With a warning not all was found by queries. */
    private SchemaSnapshot remembered(SnapshotScope scope, SchemaSnapshot snapshot, H2Views views) {
        if (snapshot.warnings().isEmpty()) {
            known.addFirst(new Moment(scope, views.read(), snapshot));
        }
        if (known.size() > MOST_KNOWN) {
            known.removeLast();
        }
        return snapshot;
    }
}
