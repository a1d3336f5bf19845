package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.core.internal.verify.Station.ChainBroken;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Whether the names in the configuration are names of anything. Only a chain that was seen to its end tells a wrong name from one that comes later. */
final class NamesSeen {

    private final List<Station> stations;

    private NamesSeen(List<Station> stations) {
        this.stations = stations;
    }

    static NamesSeen by(List<Part> parts) {
        return new NamesSeen(
                parts.stream().map(Part::station).flatMap(Optional::stream).toList());
    }

    static NamesSeen by(Station station) {
        return new NamesSeen(List.of(station));
    }

    /**
     * Fails if a name cannot be right.
     *
     * @param toItsEnd whether the whole chain was seen
     * @param shard whether other parts of the chain are verified elsewhere, so that what was not seen may be seen there
     * @throws MrtException with the names
     */
    void require(boolean toItsEnd, boolean shard) {
        requireSchemas(toItsEnd, shard);
        requireTables(toItsEnd);
    }

    /** As {@link #require}, for {@code schemas} alone. */
    void requireSchemas(boolean toItsEnd, boolean shard) {
        TreeSet<String> schemas = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        stations.forEach(station -> schemas.addAll(station.filter().missing()));
        stations.forEach(station -> schemas.retainAll(station.filter().missing()));
        boolean nothing = stations.stream().allMatch(station -> station.filter().sawNothing());
        if (!schemas.isEmpty() && (toItsEnd || (nothing && !(shard && isThereElsewhere())))) {
            throw MrtException.usage("There was no schema " + String.join(", ", schemas)
                    + " at any moment of the chain; nothing in it could be compared.");
        }
    }

    /** Goes along the whole chain again, without verifying it, until a schema appears: rare, as a shard mostly sees one. */
    private boolean isThereElsewhere() {
        Station station = stations.get(0);
        try {
            station.rebuild(null);
            for (Migration migration : station.engine().plan()) {
                station.changed();
                if (Errors.isEnd(station.engine().applyUpTo(migration.id()))) {
                    return false;
                }
                station.schema();
                if (!station.filter().sawNothing()) {
                    return true;
                }
            }
            return false;
        } catch (ChainBroken e) {
            return false;
        } catch (SQLException e) {
            throw Errors.lost("Looking for the schemas", e);
        }
    }

    private void requireTables(boolean toItsEnd) {
        TreeSet<String> tables = new TreeSet<>();
        stations.forEach(station -> tables.addAll(station.seeding().unmatchedCustomSeeds()));
        stations.forEach(station -> tables.retainAll(station.seeding().unmatchedCustomSeeds()));
        if (toItsEnd && !tables.isEmpty()) {
            throw MrtException.usage("customSeeds names " + String.join(", ", tables)
                    + ", but there was no such table at any moment of the chain; check the spelling.");
        }
    }
}
