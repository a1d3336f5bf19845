package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.KeyChange.RenameIndex;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.RenameTable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The tables (and materialised views) that a script makes: nobody waits for them, and they hold no rows but those of the script. */
record NewTables(Set<SqlName> names) {

    static NewTables of(MigrationContext migration) {
        Set<SqlName> names = new HashSet<>();
        for (Occurrence<?> at : migration.upChanges()) {
            if (at.change() instanceof CreateTable create
                    && (create.table().temporary()
                            || at.before().table(create.table().name()).isEmpty())) {
                names.add(create.table().name());
            }
            if (at.change() instanceof CreateObject create
                    && create.object().kind() == ObjectKind.MATERIALIZED_VIEW
                    && !create.ifNotExists()) {
                names.add(create.object().name());
            }
            if (at.change() instanceof RenameTable rename && names.contains(rename.table())) {
                names.add(rename.to());
            }
        }
        return new NewTables(names);
    }

    boolean contains(SqlName table) {
        return names.contains(table);
    }

    /** Whether the change works on a table that was there before the script; one that no script tells of counts as that. */
    boolean isElsewhere(Occurrence<?> at) {
        return tableOf(at).filter(names::contains).isEmpty();
    }

    /** The table that a change works on. */
    static Optional<SqlName> tableOf(Occurrence<?> at) {
        if (at.change() instanceof DropIndex drop) {
            return ofIndex(at, drop.index(), Optional.ofNullable(drop.table()));
        }
        if (at.change() instanceof RenameIndex rename) {
            return ofIndex(at, rename.index(), Optional.ofNullable(rename.table()));
        }
        if (at.change() instanceof CreateIndex create) {
            return Optional.of(create.index().table());
        }
        if (at.change() instanceof CreateObject create) {
            return Optional.ofNullable(create.object().table());
        }
        if (at.change() instanceof DropObject drop) {
            return Optional.ofNullable(drop.table());
        }
        return Optional.ofNullable(at.change().subject());
    }

    private static Optional<SqlName> ofIndex(Occurrence<?> at, SqlName index, Optional<SqlName> written) {
        return written.or(() -> at.before().index(index, null).map(known -> known.table()));
    }
}
