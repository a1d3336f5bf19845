package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Objects with a definition of their own that a migration drops or replaces and that its rollback does not bring back. */
final class Bodies {

    /**
     * An object that stays away or stays as the migration made it.
     *
     * @param at the change that does it
     * @param dropped whether it is gone, else it has another definition
     */
    record Left(Occurrence<?> at, ObjectKind kind, SqlName name, boolean dropped) {
        String message() {
            String what = kind.words() + " " + name;
            return dropped
                    ? "The " + what + " is dropped, and the rollback does not make it again."
                    : "The " + what + " gets another definition, and the rollback does not bring the old one back.";
        }
    }

    private Bodies() {}

    static List<Left> left(MigrationContext migration, Set<ObjectKind> kinds) {
        if (!Undo.isWritten(migration)) {
            return List.of();
        }
        return Stream.concat(
                        migration.up(DropObject.class).stream()
                                .filter(drop -> kinds.contains(drop.change().kind()))
                                .flatMap(drop -> dropped(migration, drop).stream()),
                        migration.up(CreateObject.class).stream()
                                .filter(create ->
                                        kinds.contains(create.change().object().kind()))
                                .flatMap(create -> replaced(migration, create).stream()))
                .toList();
    }

    private static Optional<Left> dropped(MigrationContext migration, Occurrence<DropObject> drop) {
        DropObject change = drop.change();
        boolean known = drop.before()
                .object(change.kind(), change.name(), change.table())
                .isPresent();
        Optional<SqlName> name = Trace.object(migration, change, change.kind(), change.name());
        if (name.isEmpty() || (!known && change.ifExists()) || isOnDroppedTable(migration, change)) {
            return Optional.empty();
        }
        boolean there = isThere(migration, change, name.get());
        return there ? Optional.empty() : Optional.of(new Left(drop, change.kind(), change.name(), true));
    }

    private static boolean isThere(MigrationContext migration, DropObject change, SqlName name) {
        return migration.after().object(change.kind(), name, null).isPresent()
                || migration.restored().object(change.kind(), name, null).isPresent()
                || migration.rollback(CreateObject.class).stream()
                        .map(create -> create.change().object())
                        .anyMatch(made -> Trace.isSame(made.kind(), change.kind())
                                && made.name().equals(name));
    }

    private static boolean isOnDroppedTable(MigrationContext migration, DropObject change) {
        SqlName table = change.table();
        return table != null
                && migration.before().table(table).isPresent()
                && migration.after().table(table).isEmpty();
    }

    /** The last definition in the script counts, whether the old one was dropped or replaced. */
    private static Optional<Left> replaced(MigrationContext migration, Occurrence<CreateObject> create) {
        SqlObject made = create.change().object();
        Optional<SqlObject> before = migration.before().object(made.kind(), made.name(), made.table());
        Optional<SqlObject> after = migration.after().object(made.kind(), made.name(), made.table());
        Optional<SqlObject> restored = migration.restored().object(made.kind(), made.name(), made.table());
        boolean changed = before.isPresent()
                && after.isPresent()
                && restored.isPresent()
                && body(after.get()).equals(body(made))
                && !body(before.get()).equals(body(made))
                && body(restored.get()).equals(body(made));
        return changed ? Optional.of(new Left(create, made.kind(), made.name(), false)) : Optional.empty();
    }

    private static String body(SqlObject object) {
        return object.labels()
                + object.definition()
                        .replaceFirst("(?is)^\\s*(create|alter)(\\s+or\\s+(replace|alter))?\\s+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s;]+", " ")
                        .strip();
    }
}
