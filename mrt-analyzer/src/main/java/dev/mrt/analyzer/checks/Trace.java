package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.KeyChange.RenameIndex;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.ObjectChange.RenameObject;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.RenameColumn;
import dev.mrt.api.sql.TableChange.RenameTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows names back from a change to the beginning of its script; empty for what the script itself made. */
final class Trace {

    private static final Set<ObjectKind> TYPES = Set.of(ObjectKind.TYPE, ObjectKind.ENUM);

    /** A column and its table. */
    record Place(SqlName table, SqlName column) {
        @Override
        public String toString() {
            return table + "." + column;
        }
    }

    private Trace() {}

    static Optional<SqlName> table(MigrationContext migration, Change at, SqlName table) {
        SqlName name = table;
        for (Occurrence<?> earlier : backwards(migration, at)) {
            if (earlier.change() instanceof RenameTable rename && rename.to().equals(name)) {
                name = rename.table();
            } else if (makes(earlier, name)) {
                return Optional.empty();
            }
        }
        return Optional.of(name);
    }

    static Optional<Place> column(MigrationContext migration, Change at, SqlName table, SqlName column) {
        SqlName owner = table;
        SqlName name = column;
        for (Occurrence<?> earlier : backwards(migration, at)) {
            if (earlier.change() instanceof RenameTable rename && rename.to().equals(owner)) {
                owner = rename.table();
            } else if (earlier.change() instanceof RenameColumn rename
                    && rename.table().equals(owner)
                    && rename.to().equals(name)) {
                name = rename.column();
            } else if (makes(earlier, owner) || adds(earlier, owner, name)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Place(owner, name));
    }

    static Optional<SqlName> index(MigrationContext migration, Change at, SqlName index) {
        SqlName name = index;
        for (Occurrence<?> earlier : backwards(migration, at)) {
            if (earlier.change() instanceof RenameIndex rename && rename.to().equals(name)) {
                name = rename.index();
            } else if (earlier.change() instanceof CreateIndex create
                    && name.equals(create.index().name())) {
                return Optional.empty();
            }
        }
        return Optional.of(name);
    }

    static Optional<SqlName> object(MigrationContext migration, Change at, ObjectKind kind, SqlName object) {
        SqlName name = object;
        for (Occurrence<?> earlier : backwards(migration, at)) {
            if (earlier.change() instanceof RenameObject rename
                    && isSame(rename.kind(), kind)
                    && rename.to().equals(name)) {
                name = rename.name();
            } else if (makesObject(earlier, kind, name)) {
                return Optional.empty();
            }
        }
        return Optional.of(name);
    }

    private static boolean makes(Occurrence<?> at, SqlName table) {
        return at.change() instanceof CreateTable create
                && create.table().name().equals(table)
                && !(create.ifNotExists() && at.before().table(table).isPresent());
    }

    private static boolean adds(Occurrence<?> at, SqlName table, SqlName column) {
        return at.change() instanceof AddColumn add
                && add.table().equals(table)
                && add.column().name().equals(column)
                && !(add.ifNotExists()
                        && at.before()
                                .table(table)
                                .flatMap(known -> known.column(column))
                                .isPresent());
    }

    private static boolean makesObject(Occurrence<?> at, ObjectKind kind, SqlName name) {
        return at.change() instanceof CreateObject create
                && isSame(create.object().kind(), kind)
                && create.object().name().equals(name)
                && at.before().object(kind, name, create.object().table()).isEmpty();
    }

    /** DROP TYPE drops enumerations, too. */
    static boolean isSame(ObjectKind one, ObjectKind other) {
        return one == other || (TYPES.contains(one) && TYPES.contains(other));
    }

    private static List<Occurrence<?>> backwards(MigrationContext migration, Change at) {
        List<Occurrence<?>> earlier = new ArrayList<>();
        for (Occurrence<?> each : migration.upChanges()) {
            if (each.change() == at) {
                break;
            }
            earlier.add(each);
        }
        Collections.reverse(earlier);
        return earlier;
    }
}
