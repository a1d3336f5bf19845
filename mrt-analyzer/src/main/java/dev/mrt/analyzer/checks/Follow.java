package dev.mrt.analyzer.checks;

import dev.mrt.analyzer.checks.Trace.Place;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange.DropConstraint;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.KeyChange.RenameConstraint;
import dev.mrt.api.sql.KeyChange.RenameIndex;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.ObjectChange.RenameObject;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableChange.RenameColumn;
import dev.mrt.api.sql.TableChange.RenameTable;
import java.util.List;
import java.util.Optional;

/** Follows names through the changes of a script; empty for what it drops. */
final class Follow {

    private Follow() {}

    static Optional<SqlName> table(List<Occurrence<?>> changes, SqlName table) {
        SqlName name = table;
        for (Occurrence<?> each : changes) {
            Change change = each.change();
            if (change instanceof RenameTable rename && rename.table().equals(name)) {
                name = rename.to();
            } else if (change instanceof DropTable drop && drop.table().equals(name)) {
                return Optional.empty();
            }
        }
        return Optional.of(name);
    }

    static Optional<Place> column(List<Occurrence<?>> changes, Place column) {
        SqlName table = column.table();
        SqlName name = column.column();
        for (Occurrence<?> each : changes) {
            Change change = each.change();
            if (change instanceof RenameTable rename && rename.table().equals(table)) {
                table = rename.to();
            } else if (change instanceof RenameColumn rename
                    && rename.table().equals(table)
                    && rename.column().equals(name)) {
                name = rename.to();
            } else if (change instanceof DropTable drop && drop.table().equals(table)
                    || change instanceof DropColumn gone
                            && gone.table().equals(table)
                            && gone.column().equals(name)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Place(table, name));
    }

    static Optional<SqlName> object(List<Occurrence<?>> changes, ObjectKind kind, SqlName object) {
        SqlName name = object;
        for (Occurrence<?> each : changes) {
            if (each.change() instanceof RenameObject rename
                    && Trace.isSame(rename.kind(), kind)
                    && rename.name().equals(name)) {
                name = rename.to();
            } else if (each.change() instanceof DropObject drop
                    && Trace.isSame(drop.kind(), kind)
                    && drop.name().equals(name)) {
                return Optional.empty();
            }
        }
        return Optional.of(name);
    }

    static Optional<SqlName> index(List<Occurrence<?>> changes, SqlName index) {
        SqlName name = index;
        for (Occurrence<?> each : changes) {
            if (each.change() instanceof RenameIndex rename && rename.index().equals(name)) {
                name = rename.to();
            } else if (each.change() instanceof DropIndex drop && drop.index().equals(name)) {
                return Optional.empty();
            }
        }
        return Optional.of(name);
    }

    /** The name of a constraint; its table is followed, too. */
    static Optional<SqlName> constraint(List<Occurrence<?>> changes, SqlName table, SqlName constraint) {
        SqlName owner = table;
        SqlName name = constraint;
        for (Occurrence<?> each : changes) {
            Change change = each.change();
            if (change instanceof RenameTable rename && rename.table().equals(owner)) {
                owner = rename.to();
            } else if (change instanceof RenameConstraint rename
                    && rename.table().equals(owner)
                    && rename.name().equals(name)) {
                name = rename.to();
            } else if (change instanceof DropTable drop && drop.table().equals(owner)
                    || change instanceof DropConstraint gone
                            && gone.table().equals(owner)
                            && name.equals(gone.name())) {
                return Optional.empty();
            }
        }
        return Optional.of(name);
    }
}
