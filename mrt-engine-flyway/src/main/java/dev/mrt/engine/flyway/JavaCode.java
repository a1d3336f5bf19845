package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import dev.mrt.api.Reversible;
import dev.mrt.api.model.Rollback;
import java.lang.reflect.InvocationTargetException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * A migration written in Java.
 *
 * @param type its class, not initialized by mrt before it runs
 * @param version as Flyway compares it, {@code null} for a repeatable one
 * @param description the author's words
 * @param instance the object that the user gave; {@code null} to make one when it runs
 */
record JavaCode(
        Class<?> type,
        @Nullable MigrationVersion version,
        String description,
        @Nullable JavaMigration instance) {

    String className() {
        return type.getName();
    }

    Rollback rollback() {
        return Reversible.class.isAssignableFrom(type)
                ? new Rollback.Code(className())
                : new Rollback.Missing(className() + " does not implement " + Reversible.class.getName());
    }

    JavaMigration migration() {
        return instance == null ? instantiated(type) : instance;
    }

    static JavaMigration instantiated(Class<?> type) {
        try {
            return (JavaMigration) type.getDeclaredConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new MigrationCodeException("The constructor of " + type.getName() + " failed.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw MrtException.usage(
                    "The Java migration " + type.getName()
                            + " needs a constructor without arguments, as for Flyway itself.",
                    e);
        }
    }

    /** User code that failed. */
    static final class MigrationCodeException extends RuntimeException {
        MigrationCodeException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
