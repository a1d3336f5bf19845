package dev.mrt.schema.jooq;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps jOOQ from talking while a schema is read: no logo, no tips, only warnings from its readers, nothing from the parser that its SQLite reader
 * uses. It is told by its own system properties, which are as before when nobody reads any more, so nobody's logging is changed.
 */
final class Quiet implements AutoCloseable {

    private static final String LOGGER = "org.jooq.log.org.jooq.";

    /** Every class of jooq-meta that has a logger, but for those that read XML; a name after the class is jOOQ's own. */
    private static final List<String> READERS = List.of(
            "meta.AbstractDatabase",
            "meta.AbstractElementContainerDefinition",
            "meta.AbstractPackageDefinition",
            "meta.AbstractRoutineDefinition",
            "meta.AbstractTypedElementDefinition",
            "meta.DefaultColumnDefinition",
            "meta.DefaultDataTypeDefinition",
            "meta.DefaultDataTypeDefinition.generateAlwaysAs",
            "meta.DefaultDataTypeDefinition.logGenerator",
            "meta.DefaultEmbeddableDefinition",
            "meta.DefaultRelations",
            "meta.DefaultUniqueKeyDefinition",
            "meta.hsqldb.HSQLDBDatabase",
            "meta.postgres.PostgresDatabase",
            "meta.sqlite.SQLiteDatabase",
            "meta.sqlite.SQLiteTableDefinition",
            "impl.AbstractDataTypeX.generateAlwaysAs",
            "impl.DefaultExecuteContext",
            "impl.DefaultExecuteContext.logDefaultDialect",
            "impl.DefaultExecuteContext.logVersionSupport",
            "impl.SelectQueryImpl");

    private static final List<String> PARSERS =
            List.of("impl.InterpreterMetaProvider", "impl.DefaultParseContext", "impl.MetaImpl", "impl.Interpreter");

    private static final Map<String, @Nullable String> FORMER = new HashMap<>();
    private static int readers;

    private Quiet() {}

    /** Until it is closed. */
    static Quiet please() {
        synchronized (FORMER) {
            if (readers++ == 0) {
                set("org.jooq.no-logo", "true");
                set("org.jooq.no-tips", "true");
                READERS.forEach(name -> set(LOGGER + name, "WARN"));
                PARSERS.forEach(name -> set(LOGGER + name, "FATAL"));
            }
        }
        return new Quiet();
    }

    private static void set(String property, String value) {
        FORMER.put(property, System.getProperty(property));
        System.setProperty(property, value);
    }

    @Override
    public void close() {
        synchronized (FORMER) {
            if (--readers == 0) {
                FORMER.forEach((property, value) -> {
                    if (value == null) {
                        System.clearProperty(property);
                    } else {
                        System.setProperty(property, value);
                    }
                });
                FORMER.clear();
            }
        }
    }
}
