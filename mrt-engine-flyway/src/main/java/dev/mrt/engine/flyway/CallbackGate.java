package dev.mrt.engine.flyway;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Stands between Flyway and the user's Java callbacks, and watches the statements that Flyway runs.
 *
 * <p>No class here implements Flyway's {@code Callback}: 11.13 gave it another supertype, so that a class compiled against either side of that
 * does not run on the other. A proxy runs on both.
 */
final class CallbackGate {

    private final List<String> statements = new ArrayList<>();
    private Function<Event, @Nullable Event> seenAs = event -> null;
    private boolean inMigration;

    /** Lets only what may run now reach the user's callbacks. */
    void open(Function<Event, @Nullable Event> nowSeenAs) {
        seenAs = nowSeenAs;
        statements.clear();
        inMigration = false;
    }

    /** A run is over, however it ended. */
    void leave() {
        inMigration = false;
    }

    /** The statements of the last run, as far as this Flyway tells (10.12 and later). */
    List<String> statements() {
        return statements;
    }

    /** Whether what runs now are statements of a migration or of its callbacks, and not Flyway's own. */
    boolean inMigration() {
        return inMigration;
    }

    /** Puts itself before all callbacks of a Flyway, also those that it found by itself in {@code db/callback}. */
    void guard(ClassicConfiguration configuration) {
        List<Callback> guarded = new ArrayList<>();
        guarded.add(proxy(this::watch));
        for (Callback callback : configuration.getCallbacks()) {
            guarded.add(proxy((method, arguments) -> forward(callback, method, arguments)));
        }
        configuration.setCallbacks(guarded.toArray(new Callback[0]));
    }

    private interface Handler {
        @Nullable
        Object handle(Method method, @Nullable Object[] arguments) throws Throwable;
    }

    private static Callback proxy(Handler handler) {
        return (Callback) Proxy.newProxyInstance(
                Callback.class.getClassLoader(), new Class<?>[] {Callback.class}, (proxy, method, arguments) -> {
                    @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
                    return switch (method.getName()) {
                        case "equals" -> proxy == given[0];
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "toString" -> "mrt callback";
                        default -> handler.handle(method, given);
                    };
                });
    }

    private @Nullable Object forward(Callback callback, Method method, @Nullable Object[] arguments) throws Throwable {
        @Nullable Object[] seen = arguments.clone();
        if (seen.length > 0 && seen[0] instanceof Event event) {
            seen[0] = seenAs.apply(event);
            if (seen[0] == null) {
                return method.getReturnType() == boolean.class ? false : null;
            }
        }
        try {
            return method.invoke(callback, seen);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private @Nullable Object watch(Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "supports" -> arguments[0] instanceof Event event && isWatched(event);
            case "canHandleInTransaction" -> true;
            case "getCallbackName" -> "mrt";
            case "handle" -> {
                if (arguments[0] instanceof Event event && arguments[1] instanceof Context context) {
                    note(event, context);
                }
                yield null;
            }
            default -> null;
        };
    }

    private static boolean isWatched(Event event) {
        return event == Event.BEFORE_EACH_MIGRATE
                || event == Event.AFTER_EACH_MIGRATE
                || event == Event.AFTER_EACH_MIGRATE_ERROR
                || event == Event.BEFORE_EACH_MIGRATE_STATEMENT;
    }

    private void note(Event event, Context context) {
        if (event == Event.BEFORE_EACH_MIGRATE_STATEMENT) {
            var statement = context.getStatement();
            if (statement != null) {
                statements.add(statement.getSql());
            }
        } else {
            inMigration = event == Event.BEFORE_EACH_MIGRATE;
        }
    }
}
