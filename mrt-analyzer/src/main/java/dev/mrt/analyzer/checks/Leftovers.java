package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Objects that a migration makes and that are still there after its rollback. */
final class Leftovers {

    private Leftovers() {}

    static Stream<Occurrence<CreateObject>> in(MigrationContext migration, Set<ObjectKind> kinds) {
        if (!Undo.isWritten(migration)) {
            return Stream.empty();
        }
        return migration.up(CreateObject.class).stream()
                .filter(create -> kinds.contains(create.change().object().kind()))
                .filter(create -> !isIn(migration.before(), create.change().object())
                        && isIn(migration.after(), create.change().object())
                        && isIn(migration.restored(), create.change().object())
                        && !goesWithRoutine(migration, create.change().object()));
    }

    private static boolean isIn(SchemaModel schema, SqlObject object) {
        SqlName table = object.table();
        return schema.object(object.kind(), object.name(), table).isPresent()
                && (table == null || schema.table(table).isPresent());
    }

    /** DROP FUNCTION ... CASCADE takes the triggers along that call it. */
    private static boolean goesWithRoutine(MigrationContext migration, SqlObject object) {
        String definition = object.definition().toLowerCase(Locale.ROOT);
        return object.kind() == ObjectKind.TRIGGER
                && migration.rollback(DropObject.class).stream()
                        .map(Occurrence::change)
                        .filter(drop -> drop.kind() == ObjectKind.ROUTINE && drop.cascade())
                        .anyMatch(drop -> definition.contains(drop.name().name()));
    }
}
