package dev.mrt.engine.flyway;

import java.util.List;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * What Flyway gets to see in one run.
 *
 * @param scripts migration scripts
 * @param code Java migrations
 * @param callbacks SQL callbacks
 */
record View(List<ScriptResource> scripts, List<JavaMigration> code, List<ScriptResource> callbacks) {

    static final View NOTHING = new View(List.of(), List.of(), List.of());

    View {
        scripts = List.copyOf(scripts);
        code = List.copyOf(code);
        callbacks = List.copyOf(callbacks);
    }
}
