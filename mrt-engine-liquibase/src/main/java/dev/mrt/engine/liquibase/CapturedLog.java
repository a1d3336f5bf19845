package dev.mrt.engine.liquibase;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;

/** Takes what Liquibase would log to {@link System.Logger} at a level that nobody sees by default: the user's logging is the user's. */
final class CapturedLog extends AbstractLogService {

    private static final System.Logger LOG = System.getLogger("dev.mrt.engine.liquibase");

    @Override
    public int getPriority() {
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Liquibase declares it
    public Logger getLog(Class source) {
        return new AbstractLogger() {
            @Override
            public void log(Level level, @Nullable String message, @Nullable Throwable error) {
                LOG.log(System.Logger.Level.TRACE, () -> source.getSimpleName() + ": " + message, error);
            }
        };
    }
}
