package dev.mrt.core.internal.verify;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.TableRef;
import dev.mrt.core.internal.compare.SchemaChange;
import dev.mrt.core.internal.hints.SqlReading;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides whether a table that had to be empty for a migration could have lost anything by it. */
final class Emptied {

    private static final Set<ObjectKind> HOLDING_VALUES = Set.of(ObjectKind.TABLE, ObjectKind.COLUMN);

    private Emptied() {}

    /**
     * Those that the migration only adds to: no column of theirs is gone or changed in what it can hold, and no statement of the migration
     * or its rollback changes rows.
     */
    static Set<TableRef> harmless(Set<TableRef> emptied, Touched touched, SqlReading sql) {
        if (sql.changesRows()) {
            return Set.of();
        }
        Set<TableRef> losing = touched.changes().changes().stream()
                .filter(Emptied::loses)
                .map(change -> change.key().tableRef())
                .collect(Collectors.toSet());
        return emptied.stream().filter(table -> !losing.contains(table)).collect(Collectors.toSet());
    }

    private static boolean loses(SchemaChange change) {
        if (!HOLDING_VALUES.contains(change.key().kind())) {
            return false;
        }
        return switch (change.type()) {
            case MISSING -> true;
            case UNEXPECTED -> false;
            case CHANGED -> change.changes("type") || change.changes("generated");
        };
    }
}
