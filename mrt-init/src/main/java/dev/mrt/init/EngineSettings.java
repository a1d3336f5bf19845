package dev.mrt.init;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings of the application without which its migrations do not run, or not as they do in it. The command line does not read the
 * application's configuration, so they are written into {@code mrt.yml}.
 */
final class EngineSettings {

    /** By the name in Spring; the value is the engine's own name. */
    private static final Map<String, String> FLYWAY = Map.of(
            "placeholder-prefix", "placeholderPrefix",
            "placeholder-suffix", "placeholderSuffix",
            "placeholder-replacement", "placeholderReplacement",
            "sql-migration-prefix", "sqlMigrationPrefix",
            "sql-migration-separator", "sqlMigrationSeparator",
            "sql-migration-suffixes", "sqlMigrationSuffixes",
            "default-schema", "defaultSchema",
            "schemas", "schemas",
            "encoding", "encoding");

    private static final Map<String, String> LIQUIBASE = Map.of(
            "contexts", "contextFilter",
            "label-filter", "labelFilter",
            "default-schema", "defaultSchemaName",
            "liquibase-schema", "liquibaseSchemaName",
            "database-change-log-table", "databaseChangelogTableName",
            "database-change-log-lock-table", "databaseChangelogLockTableName");

    private EngineSettings() {}

    static Map<String, Object> of(Engine engine, SpringSettings spring) {
        Map<String, Object> options = new LinkedHashMap<>();
        String prefix = "spring." + engine.id() + ".";
        (engine == Engine.FLYWAY ? FLYWAY : LIQUIBASE)
                .entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
                    String value = String.join(",", values(spring, prefix + entry.getKey()));
                    if (!value.isEmpty()) {
                        options.put(entry.getValue(), value);
                    }
                });
        String section = engine == Engine.FLYWAY ? "placeholders" : "parameters";
        Map<String, String> named = named(spring, prefix + section + ".");
        if (!named.isEmpty()) {
            options.put(engine == Engine.FLYWAY ? "placeholders" : "parameter", named);
        }
        return options;
    }

    private static List<String> values(SpringSettings spring, String name) {
        return spring.all(name).stream()
                .filter(one -> one.profile() == null && !Placeholders.isOpen(one.value()))
                .map(Setting::value)
                .toList();
    }

    private static Map<String, String> named(SpringSettings spring, String prefix) {
        Map<String, String> named = new LinkedHashMap<>();
        spring.settings().stream()
                .filter(one -> one.profile() == null && one.name().startsWith(prefix))
                .filter(one -> !Placeholders.isOpen(one.value()))
                .forEach(one -> named.putIfAbsent(one.name().substring(prefix.length()), one.value()));
        return named;
    }
}
