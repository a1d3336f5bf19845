package dev.mrt.analyzer.checks;

import dev.mrt.analyzer.chain.Dependencies;
import dev.mrt.analyzer.chain.Differences;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.result.Severity;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.KeyChange.RenameConstraint;
import dev.mrt.api.sql.KeyChange.RenameIndex;
import dev.mrt.api.sql.ObjectChange.RenameObject;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.RenameColumn;
import dev.mrt.api.sql.TableChange.RenameTable;
import dev.mrt.api.sql.TableDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names in a rollback that stand for nothing at that place, each told for one reason. */
final class MissingNames {

    /** Why a name stands for nothing. */
    enum Reason {
        /** The migration renamed it, and the rollback has not renamed it back yet. */
        RENAMED,
        /** The rollback has dropped it already, or makes it later. */
        ORDER,
        /** The migration made it without a name, and the database gave it one that no script tells. */
        UNNAMED,
        /** It is nowhere. */
        NOWHERE
    }

    /** One such name. */
    record Missing(Occurrence<?> at, Target target, Reason reason) {}

    private MissingNames() {}

    static List<Missing> in(MigrationContext migration) {
        List<Missing> all = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Occurrence<?> at : migration.rollbackChanges()) {
            if (at.certain()) {
                Targets.of(at.change()).stream()
                        .filter(target -> isMissing(at.before(), target))
                        .findFirst()
                        .filter(target -> told.add(target.what()))
                        .ifPresent(target -> all.add(new Missing(at, target, reason(migration, target))));
            }
        }
        return all;
    }

    private static Reason reason(MigrationContext migration, Target target) {
        if (isRenamed(migration, target)) {
            return Reason.RENAMED;
        }
        if (isThere(migration.after(), target) || isMadeLater(migration.restored(), target)) {
            return Reason.ORDER;
        }
        boolean key = target.kind() == ObjectKind.CHECK || target.kind() == ObjectKind.INDEX;
        return key && hasUnnamed(migration, target) ? Reason.UNNAMED : Reason.NOWHERE;
    }

    /** A table that the rollback only names is noted as incomplete; that makes it no table of the scripts. */
    private static boolean isMadeLater(SchemaModel restored, Target target) {
        return isThere(restored, target)
                && (target.table() == null
                        || restored.table(target.table())
                                .filter(table -> !table.complete())
                                .isEmpty());
    }

    private static boolean isMissing(SchemaModel schema, Target target) {
        if (target.path().contains("${")
                || Differences.isDoubtful(schema, target.own())
                || (target.table() != null && Differences.isDoubtful(schema, target.table()))) {
            return false;
        }
        Optional<TableDefinition> table = Optional.ofNullable(target.table()).flatMap(schema::table);
        boolean unknown = table.isPresent() && !table.get().complete() && target.name() != null;
        return !unknown && !isThere(schema, target);
    }

    private static boolean isThere(SchemaModel schema, Target target) {
        SqlName table = target.table();
        SqlName name = target.own();
        return switch (target.kind()) {
            case TABLE -> schema.table(name).isPresent() || isOther(schema, name);
            case COLUMN -> table != null && isColumn(schema, table, name);
            case CHECK -> table != null && isConstraint(schema, table, name);
            case INDEX ->
                schema.index(name, table).isPresent()
                        || schema.index(name, null).isPresent();
            default -> schema.object(target.kind(), name, table).isPresent() || isLike(schema, target);
        };
    }

    /** ALTER TABLE works on views and sequences, too. */
    private static boolean isOther(SchemaModel schema, SqlName name) {
        return List.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.SEQUENCE).stream()
                .anyMatch(kind -> schema.object(kind, name, null).isPresent());
    }

    private static boolean isColumn(SchemaModel schema, SqlName table, SqlName name) {
        return schema.table(table).map(each -> each.column(name).isPresent()).orElseGet(() -> isOther(schema, table));
    }

    private static boolean isConstraint(SchemaModel schema, SqlName table, SqlName name) {
        return schema.table(table).flatMap(each -> each.constraint(name)).isPresent()
                || schema.index(name, table).isPresent();
    }

    /** A type may be any kind of type, and an old way to drop a materialised view or a trigger names no kind or table. */
    private static boolean isLike(SchemaModel schema, Target target) {
        List<ObjectKind> types = List.of(ObjectKind.TYPE, ObjectKind.ENUM, ObjectKind.DOMAIN);
        return types.contains(target.kind())
                && types.stream()
                        .anyMatch(
                                kind -> schema.object(kind, target.own(), null).isPresent());
    }

    private static boolean isRenamed(MigrationContext migration, Target target) {
        SqlName name = target.own();
        return migration.upChanges().stream().map(Occurrence::change).anyMatch(change -> switch (target.kind()) {
            case TABLE -> change instanceof RenameTable rename && rename.table().equals(name);
            case COLUMN ->
                change instanceof RenameColumn rename && rename.column().equals(name);
            case CHECK ->
                change instanceof RenameConstraint rename && rename.name().equals(name);
            case INDEX -> change instanceof RenameIndex rename && rename.index().equals(name);
            default -> change instanceof RenameObject rename && rename.name().equals(name);
        });
    }

    private static boolean hasUnnamed(MigrationContext migration, Target target) {
        return target.table() != null
                && migration.after().table(target.table()).stream()
                        .flatMap(table -> table.constraints().stream())
                        .map(ConstraintDefinition::name)
                        .anyMatch(name -> name == null);
    }

    /** No more than a warning where something was made that the scripts do not tell of: code, a baseline, tables from outside. */
    static RiskWarning judged(MigrationContext migration, RiskWarning warning) {
        boolean unsure = Dependencies.hasOutside(migration.after())
                || migration.chain().stream()
                        .limit(migration.migration().ordinal())
                        .anyMatch(each ->
                                each.flags().contains(Migration.Flag.CODE) || each.kind() == MigrationKind.BASELINE);
        return unsure && warning.severity() == Severity.ERROR ? warning.with(Severity.WARNING) : warning;
    }
}
