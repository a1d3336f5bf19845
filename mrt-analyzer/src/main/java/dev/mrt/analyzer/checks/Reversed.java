package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Migration.Flag;
import dev.mrt.api.model.Rollback;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A rollback looked at as if it were a migration, so that the checks of migrations can judge it. */
final class Reversed {

    private Reversed() {}

    static MigrationContext of(MigrationContext forward) {
        Migration migration = forward.migration();
        Migration back = new Migration(
                migration.id(),
                migration.ordinal(),
                migration.kind(),
                migration.description(),
                migration.location(),
                migration.rollback().scriptOr(migration.location()),
                new Rollback.Missing("it is a rollback itself"),
                flags(forward));
        return new MigrationContext(
                back,
                forward.chain(),
                forward.engine(),
                forward.dialect(),
                forward.majorVersion(),
                forward.rollback(),
                List.of(),
                forward.rollbackChanges(),
                List.of(),
                forward.after(),
                forward.restored(),
                forward.restored());
    }

    /** Liquibase has one {@code runInTransaction} for both directions; Flyway one setting for each file. */
    private static Set<Flag> flags(MigrationContext forward) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Set<Flag> written = forward.migration().flags();
        if (written.contains(Flag.ROLLBACK_NON_TRANSACTIONAL)
                || (written.contains(Flag.NON_TRANSACTIONAL) && forward.engine().equals("liquibase"))) {
            flags.add(Flag.NON_TRANSACTIONAL);
        }
        return flags;
    }
}
