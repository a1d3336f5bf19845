package dev.mrt.analyzer.chain;

import dev.mrt.api.sql.SessionChange.SetSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the settings that say where names without a schema are looked up. */
final class SearchPath {

    private static final Set<String> SETTINGS = Set.of("search_path", "schema", "current_schema", "use");
    /** Written-out defaults, which names leave out. */
    private static final Set<String> DEFAULTS = Set.of("public", "main", "dbo", "default");

    private SearchPath() {}

    static Optional<List<String>> of(SetSetting setting) {
        if (!SETTINGS.contains(setting.setting().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        List<String> path = new ArrayList<>();
        for (String part :
                setting.value().replaceFirst("^(?i)\\s*(?:=|to\\b)", "").split(",", -1)) {
            String schema = part.strip().replaceAll("^['\"`]|['\"`]$", "").toLowerCase(Locale.ROOT);
            if (!schema.isEmpty() && !schema.startsWith("pg_") && !schema.startsWith("$") && !schema.contains("{")) {
                path.add(DEFAULTS.contains(schema) ? "" : schema);
            }
        }
        return Optional.of(path.isEmpty() ? Model.DEFAULT_PATH : path);
    }
}
