package dev.mrt.schema.catalog.postgres;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.api.spi.SnapshotSeries;
import dev.mrt.schema.catalog.postgres.CatalogReader.Facts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads again only what the server itself says is another version, and what depends on that; see {@code versions.sql}.
 *
 * <p>PostgreSQL never changes a row of a catalog in place but for statistics and hints: an {@code UPDATE} makes another version of it
 * (manual, chapter "Concurrency Control"), with its own place and transaction. So a relation none of whose rows has another version is
 * what it was. Its text may still have changed with the name of what it refers to: relations that refer to one that changed are found in
 * {@code pg_depend} and read, too, and if anything else changed that a text can name (types, routines, roles, schemas), all are read. What
 * belongs to no relation is read every time.
 */
final class PostgresSeries implements SnapshotSeries {

    /** Before a migration, after it, after its rollback. */
    private static final int MOST_KNOWN = 3;

    /** To read that part of the relations one by one takes as long as to read all. */
    private static final int WORTHWHILE_PART = 4;

    private static final int FEW = 20;

    private final Deque<Moment> known = new ArrayDeque<>();

    /** A moment that was read. */
    private record Moment(
            SnapshotScope scope,
            List<String> schemas,
            Versions versions,
            FactsByTable facts,
            SchemaSnapshot snapshot) {}

    /** A moment and how the present one differs. */
    private record Basis(Moment moment, Versions.Changes changes) {}

    @Override
    public SchemaSnapshot next(Connection connection, SnapshotScope scope) throws SQLException {
        DatabaseInfo database = DatabaseInfo.of(connection);
        Moment now;
        try {
            now = ScratchTransaction.in(connection, () -> read(connection, database, scope));
        } catch (SQLException e) {
            known.clear();
            return plain(connection, database, scope, e);
        }
        known.addFirst(now);
        if (known.size() > MOST_KNOWN) {
            known.removeLast();
        }
        return now.snapshot();
    }

    private static SchemaSnapshot plain(
            Connection connection, DatabaseInfo database, SnapshotScope scope, SQLException failure)
            throws SQLException {
        try {
            return new SnapshotAssembly(database, scope, CatalogReader.read(connection, database, scope)).build();
        } catch (SQLException e) {
            e.addSuppressed(failure);
            throw e;
        }
    }

    /** The versions come first: what changes in between is then taken for changed the next time. */
    private Moment read(Connection connection, DatabaseInfo database, SnapshotScope scope) throws SQLException {
        CatalogReader reader = CatalogReader.pinned(connection, database, scope);
        Versions versions = reader.versions();
        Optional<Basis> basis = basis(scope, reader.schemas(), versions);
        FactsByTable facts = basis.isEmpty() ? FactsByTable.of(reader.all()) : facts(reader, basis.get());
        SchemaSnapshot same = same(scope, facts);
        return new Moment(
                scope,
                reader.schemas(),
                versions,
                facts,
                same != null ? same : new SnapshotAssembly(database, scope, new Facts(facts.all(), Map.of())).build());
    }

    /** What is new cannot be named by what was there before. */
    private static FactsByTable facts(CatalogReader reader, Basis basis) throws SQLException {
        Versions.Changes changes = basis.changes();
        Set<Long> due = new HashSet<>(changes.made());
        if (!changes.altered().isEmpty()) {
            due.addAll(reader.withDependants(changes.altered()));
        }
        return basis.moment().facts().with(changes.outdated(), reader.some(due));
    }

    private Optional<Basis> basis(SnapshotScope scope, List<String> schemas, Versions versions) {
        return known.stream()
                .filter(moment ->
                        moment.scope().equals(scope) && moment.schemas().equals(schemas))
                .flatMap(
                        moment -> versions.since(moment.versions()).map(changes -> new Basis(moment, changes)).stream())
                .min(Comparator.comparingInt(basis -> basis.changes().size()))
                .filter(basis -> basis.changes().size()
                        <= Math.max(FEW, versions.relations().size() / WORTHWHILE_PART));
    }

    private @Nullable SchemaSnapshot same(SnapshotScope scope, FactsByTable facts) {
        return known.stream()
                .filter(moment -> moment.scope().equals(scope) && moment.facts().equals(facts))
                .map(Moment::snapshot)
                .findFirst()
                .orElse(null);
    }
}
