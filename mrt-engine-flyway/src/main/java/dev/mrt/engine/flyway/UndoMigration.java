package dev.mrt.engine.flyway;

import dev.mrt.api.Reversible;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** The way back of a Java migration, for Flyway a migration of the same version: it runs in a transaction where the way there does. */
record UndoMigration(JavaMigration forward, Reversible reversible) implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return forward.getVersion();
    }

    @Override
    public String getDescription() {
        return forward.getDescription();
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return forward.canExecuteInTransaction();
    }

    @Override
    public void migrate(Context context) throws Exception {
        reversible.undo(context.getConnection());
    }
}
