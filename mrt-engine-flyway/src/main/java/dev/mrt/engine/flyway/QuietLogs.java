package dev.mrt.engine.flyway;

import org.apiguardian.api.API;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/**
 * Flyway's log while mrt steps through a chain, made by Flyway itself from its setting {@code loggers}: each step would tell a dozen lines that a
 * verdict repeats in one, and bury it. They go to the {@link System.Logger} of this class at level {@code DEBUG}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class QuietLogs implements LogCreator {

    private static final System.Logger LOG = System.getLogger(QuietLogs.class.getName());

    /** Called by Flyway. */
    public QuietLogs() {}

    /** Flyway makes it by its name, with the class loader of the migrations, which may be another one than that of this adapter. */
    static boolean isVisibleTo(ClassLoader loader) {
        try {
            return Class.forName(QuietLogs.class.getName(), false, loader) == QuietLogs.class;
        } catch (ClassNotFoundException e) {
            LOG.log(System.Logger.Level.TRACE, "The class loader of the migrations does not see this adapter.", e);
            return false;
        }
    }

    @Override
    public Log createLogger(Class<?> type) {
        return new Quiet(type.getSimpleName());
    }

    private record Quiet(String source) implements Log {

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public void debug(String message) {
            LOG.log(System.Logger.Level.TRACE, "{0}: {1}", source, message);
        }

        @Override
        public void info(String message) {
            tell(message);
        }

        @Override
        public void warn(String message) {
            tell(message);
        }

        @Override
        public void error(String message) {
            tell(message);
        }

        @Override
        public void error(String message, Exception e) {
            LOG.log(System.Logger.Level.DEBUG, source + ": " + message, e);
        }

        @Override
        public void notice(String message) {
            tell(message);
        }

        private void tell(String message) {
            LOG.log(System.Logger.Level.DEBUG, "{0}: {1}", source, message);
        }
    }
}
