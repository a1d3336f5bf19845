package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes with an object that is dropped, as the replayed schemas tell. */
final class Dependants {

    private Dependants() {}

    /** Views and foreign keys that are there before a change, not after its statement, and not after the rollback. */
    static List<String> lost(MigrationContext migration, Occurrence<?> at) {
        SchemaModel next = behind(migration, at);
        return Stream.of(views(migration, at, next), foreignKeys(migration, at, next), viewsOfColumn(migration, at))
                .flatMap(each -> each)
                .distinct()
                .sorted()
                .toList();
    }

    private static SchemaModel behind(MigrationContext migration, Occurrence<?> at) {
        List<Occurrence<?>> changes = migration.upChanges();
        for (int i = 0; i < changes.size() - 1; i++) {
            if (changes.get(i).change() == at.change()) {
                return changes.get(i + 1).before();
            }
        }
        return migration.after();
    }

    private static Stream<String> views(MigrationContext migration, Occurrence<?> at, SchemaModel next) {
        return at.before().objects().stream()
                .filter(each -> each.kind() == ObjectKind.VIEW || each.kind() == ObjectKind.MATERIALIZED_VIEW)
                .filter(each -> !each.name().equals(at.change().subject()))
                .filter(each -> isAbsent(next, each) && isAbsent(migration.restored(), each))
                .map(each -> each.kind().words() + " " + each.name());
    }

    /** Which columns a view reads is not replayed: those that name table and column, and that the rollback does not make again. */
    private static Stream<String> viewsOfColumn(MigrationContext migration, Occurrence<?> at) {
        if (!(at.change() instanceof DropColumn drop)) {
            return Stream.empty();
        }
        return at.before().objects().stream()
                .filter(each -> each.kind() == ObjectKind.VIEW || each.kind() == ObjectKind.MATERIALIZED_VIEW)
                .filter(each -> words(each)
                        .containsAll(List.of(drop.table().name(), drop.column().name())))
                .filter(each -> migration.rollback(CreateObject.class).stream()
                        .noneMatch(create -> create.change().object().name().equals(each.name())))
                .map(each -> each.kind().words() + " " + each.name());
    }

    private static List<String> words(SqlObject object) {
        return List.of(object.definition().toLowerCase(Locale.ROOT).split("\\W+"));
    }

    private static boolean isAbsent(SchemaModel schema, SqlObject object) {
        return schema.object(object.kind(), object.name(), object.table()).isEmpty();
    }

    private static Stream<String> foreignKeys(MigrationContext migration, Occurrence<?> at, SchemaModel next) {
        return at.before().tables().stream()
                .filter(table -> next.table(table.name()).isPresent())
                .flatMap(table -> table.constraints().stream()
                        .filter(key -> key.kind() == ConstraintDefinition.Kind.FOREIGN_KEY)
                        .filter(key -> !Keys.isThere(next, table.name(), key)
                                && !Keys.isThere(migration.restored(), table.name(), key))
                        .map(key -> "foreign key " + label(table, key.name())));
    }

    private static String label(TableDefinition table, @Nullable SqlName key) {
        return key == null ? "of table " + table.name() : key + " of table " + table.name();
    }
}
