package dev.mrt.analyzer.checks;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.KeyChange;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.AlterConstraint;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.KeyChange.DropConstraint;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.KeyChange.RenameConstraint;
import dev.mrt.api.sql.KeyChange.RenameIndex;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.ObjectChange.RenameObject;
import dev.mrt.api.sql.RowChange;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableChange.RedefineColumn;
import dev.mrt.api.sql.TableChange.RenameColumn;
import dev.mrt.api.sql.TableChange.SetDefault;
import dev.mrt.api.sql.TableChange.SetGeneration;
import dev.mrt.api.sql.TableChange.SetNullable;
import dev.mrt.api.sql.TableChange.SetType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a change needs to be there, tables first. */
final class Targets {

    /** Kinds of which the scripts tell all; of the others (extensions, roles, ...) much is there before the chain begins. */
    private static final Set<ObjectKind> TOLD = Set.of(
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.SEQUENCE,
            ObjectKind.ROUTINE,
            ObjectKind.TRIGGER,
            ObjectKind.TYPE,
            ObjectKind.ENUM,
            ObjectKind.DOMAIN);

    private Targets() {}

    static List<Target> of(Change change) {
        if (change instanceof DropTable drop) {
            return List.of(Target.table(drop.table(), drop.ifExists()));
        }
        if (change instanceof CreateTable create) {
            return referred(create.table().constraints().stream()
                    .filter(key -> !create.table().name().equals(key.target()))
                    .map(ConstraintDefinition::target)
                    .toList());
        }
        if (change instanceof TableChange table && table.subject() != null) {
            return plus(table.subject(), column(table));
        }
        if (change instanceof KeyChange key) {
            return of(key);
        }
        if (change instanceof RowChange rows && rows.subject() != null && !isOfTheDatabase(rows.subject())) {
            return List.of(Target.table(rows.subject(), false));
        }
        if (change instanceof DropObject drop && TOLD.contains(drop.kind())) {
            return List.of(new Target(drop.kind(), drop.table(), drop.name(), drop.ifExists()));
        }
        return change instanceof RenameObject rename && TOLD.contains(rename.kind())
                ? List.of(new Target(rename.kind(), null, rename.name(), false))
                : List.of();
    }

    /** The catalogs are there before the chain begins. */
    private static boolean isOfTheDatabase(SqlName table) {
        return Set.of("pg_catalog", "information_schema", "mysql", "sys").contains(table.schema())
                || table.name().startsWith("pg_")
                || table.name().startsWith("sqlite_");
    }

    private static @Nullable Target column(TableChange change) {
        if (change instanceof DropColumn drop) {
            return Target.column(drop.table(), drop.column(), drop.ifExists());
        }
        if (change instanceof RenameColumn rename) {
            return Target.column(rename.table(), rename.column(), false);
        }
        if (change instanceof SetType set) {
            return Target.column(set.table(), set.column(), false);
        }
        if (change instanceof SetNullable set) {
            return Target.column(set.table(), set.column(), false);
        }
        if (change instanceof SetDefault set) {
            return Target.column(set.table(), set.column(), false);
        }
        if (change instanceof SetGeneration set) {
            return Target.column(set.table(), set.column(), false);
        }
        return change instanceof RedefineColumn redefine
                ? Target.column(redefine.table(), redefine.column(), false)
                : null;
    }

    private static List<Target> of(KeyChange change) {
        if (change instanceof DropIndex drop) {
            return List.of(new Target(ObjectKind.INDEX, drop.table(), drop.index(), drop.ifExists()));
        }
        if (change instanceof RenameIndex rename) {
            return List.of(new Target(ObjectKind.INDEX, rename.table(), rename.index(), false));
        }
        if (change instanceof CreateIndex create) {
            return columns(create.index().table(), create.index().columns());
        }
        if (change instanceof AddConstraint add) {
            List<Target> all = new ArrayList<>(columns(
                    add.table(),
                    add.constraint().kind() == ConstraintDefinition.Kind.CHECK
                            ? List.of()
                            : add.constraint().columns()));
            if (add.constraint().target() != null) {
                all.add(Target.table(add.constraint().target(), false));
            }
            return all;
        }
        if (change instanceof DropConstraint drop) {
            return plus(
                    drop.table(), drop.name() == null ? null : constraint(drop.table(), drop.name(), drop.ifExists()));
        }
        if (change instanceof RenameConstraint rename) {
            return plus(rename.table(), constraint(rename.table(), rename.name(), false));
        }
        return change instanceof AlterConstraint alter
                ? plus(alter.table(), constraint(alter.table(), alter.name(), false))
                : List.of();
    }

    private static Target constraint(SqlName table, SqlName name, boolean ifExists) {
        return new Target(ObjectKind.CHECK, table, name, ifExists);
    }

    private static List<Target> columns(SqlName table, List<SqlName> columns) {
        List<Target> all = new ArrayList<>();
        all.add(Target.table(table, false));
        columns.forEach(column -> all.add(Target.column(table, column, false)));
        return all;
    }

    private static List<Target> referred(List<@Nullable SqlName> tables) {
        List<Target> all = new ArrayList<>();
        for (SqlName table : tables) {
            if (table != null) {
                all.add(Target.table(table, false));
            }
        }
        return all;
    }

    private static List<Target> plus(SqlName table, @Nullable Target part) {
        return part == null ? List.of(Target.table(table, false)) : List.of(Target.table(table, part.ifExists()), part);
    }
}
