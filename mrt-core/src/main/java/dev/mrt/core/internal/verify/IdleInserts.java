package dev.mrt.core.internal.verify;

import dev.mrt.api.data.TableData;
import dev.mrt.api.model.Migration;
import dev.mrt.api.schema.TableRef;
import dev.mrt.core.internal.hints.SqlReading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a migration found the rows that it was to insert already there ({@code WHERE NOT EXISTS}, {@code MERGE}, {@code IF NOT
 * EXISTS ... THEN INSERT}). Then it did nothing, and a rollback that forgets these rows looks right.
 */
final class IdleInserts {

    private final Set<String> targets;

    IdleInserts(Migration migration) {
        this.targets = SqlReading.of(List.of(migration.up().text())).insertedInto();
    }

    /** Whether there is anything to tell: if not, nobody need read the rows. */
    boolean possible() {
        return !targets.isEmpty();
    }

    /**
     * Tells.
     *
     * @param before the rows before the migration
     * @param after the rows after it
     * @return whether a table that it inserts into has no more rows than before; one that it made itself is none
     */
    boolean between(Moment before, Moment after) {
        Map<TableRef, TableData> then = before.data().tables();
        Map<TableRef, TableData> now = after.data().tables();
        return then.keySet().stream()
                .filter(table -> targets.contains(table.name().toLowerCase(Locale.ROOT)))
                .filter(now::containsKey)
                .anyMatch(table ->
                        now.get(table).rows().size() <= then.get(table).rows().size());
    }
}
