package dev.mrt.engine.flyway;

import java.util.List;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Makes Flyway lock PostgreSQL for its session instead of within an open transaction, for which {@code CREATE INDEX CONCURRENTLY} would wait for ever
 * (<a href="https://documentation.red-gate.com/fd/flyway-postgresql-transactional-lock-setting-277579114.html">manual</a>). The setting belongs to
 * the PostgreSQL module, which need not be there.
 */
final class SessionLock {

    private static final List<String> EXTENSIONS = List.of(
            "org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension",
            "org.flywaydb.core.internal.database.postgresql.PostgreSQLConfigurationExtension");

    private SessionLock() {}

    static void use(Configuration ours) {
        EXTENSIONS.forEach(name -> use(ours, name));
    }

    @SuppressWarnings({"unchecked", "rawtypes", "deprecation"})
    private static void use(Configuration ours, String extension) {
        try {
            Class type = Class.forName(extension, true, Configuration.class.getClassLoader());
            Object settings = ours.getPluginRegister().getPlugin(type);
            if (settings != null) {
                type.getMethod("setTransactionalLock", boolean.class).invoke(settings, false);
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            System.getLogger(SessionLock.class.getName())
                    .log(System.Logger.Level.DEBUG, "No PostgreSQL module of Flyway as " + extension, e);
        }
    }
}
