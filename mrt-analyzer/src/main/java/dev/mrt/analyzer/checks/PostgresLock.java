package dev.mrt.analyzer.checks;

import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.KeyChange;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.AlterConstraint;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.KeyChange.RenameIndex;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.RowChange;
import dev.mrt.api.sql.SessionChange.Maintain;
import dev.mrt.api.sql.TableChange;
import dev.mrt.api.sql.TableChange.AlterPartition;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.SetTableOption;

/** The lock that a change takes on a table that is there, weakest first (manual, "Explicit Locking"; measured on PostgreSQL 15). */
enum PostgresLock {
    NONE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    static PostgresLock of(Occurrence<?> at) {
        Change change = at.change();
        if (change instanceof TableChange table) {
            return ofTable(table);
        }
        if (change instanceof KeyChange key) {
            return ofKey(key);
        }
        if (change instanceof RowChange) {
            return change instanceof RowChange.Truncate ? ACCESS_EXCLUSIVE : ROW_EXCLUSIVE;
        }
        if (change instanceof Maintain maintain) {
            return ofMaintenance(maintain);
        }
        if (change instanceof CreateObject create && create.object().kind() == ObjectKind.TRIGGER) {
            return SHARE_ROW_EXCLUSIVE;
        }
        return change instanceof DropObject drop && drop.kind() == ObjectKind.TRIGGER ? ACCESS_EXCLUSIVE : NONE;
    }

    /** Writes wait for it. */
    boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }

    String words() {
        return name().replace('_', ' ');
    }

    private static PostgresLock ofTable(TableChange change) {
        if (change instanceof CreateTable) {
            return NONE;
        }
        if (change instanceof AlterPartition partition) {
            boolean light = partition.action().equals("ATTACH") || partition.concurrently();
            return light ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
        }
        if (change instanceof SetTableOption option) {
            if (option.option().contains("TRIGGER")) {
                return SHARE_ROW_EXCLUSIVE;
            }
            return option.option().equals("SET") || option.option().equals("CLUSTER")
                    ? SHARE_UPDATE_EXCLUSIVE
                    : ACCESS_EXCLUSIVE;
        }
        return ACCESS_EXCLUSIVE;
    }

    private static PostgresLock ofKey(KeyChange change) {
        if (change instanceof CreateIndex create) {
            return create.concurrently() ? SHARE_UPDATE_EXCLUSIVE : SHARE;
        }
        if (change instanceof DropIndex drop) {
            return drop.concurrently() ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
        }
        if (change instanceof AddConstraint add && add.constraint().kind() == ConstraintDefinition.Kind.FOREIGN_KEY) {
            return SHARE_ROW_EXCLUSIVE;
        }
        if (change instanceof AlterConstraint alter && alter.validate() || change instanceof RenameIndex) {
            return SHARE_UPDATE_EXCLUSIVE;
        }
        return ACCESS_EXCLUSIVE;
    }

    private static PostgresLock ofMaintenance(Maintain change) {
        return switch (change.action()) {
            case "VACUUM" -> change.full() ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE;
            case "CLUSTER" -> ACCESS_EXCLUSIVE;
            case "REINDEX" -> change.concurrently() ? SHARE_UPDATE_EXCLUSIVE : SHARE;
            case "REFRESH" -> change.concurrently() ? NONE : ACCESS_EXCLUSIVE;
            case "LOCK" -> ACCESS_EXCLUSIVE;
            default -> NONE;
        };
    }
}
