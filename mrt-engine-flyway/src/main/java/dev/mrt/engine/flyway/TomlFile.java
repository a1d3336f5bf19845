package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Reads {@code flyway.toml} as the options of a {@code flyway.conf}: the table {@code [flyway]}, and of {@code [environments]} the one that
 * {@code flyway.environment} names (<a href="https://documentation.red-gate.com/fd/flyway-toml-configuration-277578829.html">manual</a>).
 */
final class TomlFile {

    private TomlFile() {}

    static Map<String, String> read(Path file) {
        try {
            return options(new TomlMapper().readTree(file.toFile()));
        } catch (JacksonException e) {
            throw MrtException.usage(
                    "The configuration file " + file + " cannot be read as TOML: " + firstLine(e.getOriginalMessage()),
                    e);
        }
    }

    private static Map<String, String> options(JsonNode root) {
        Map<String, String> options = new LinkedHashMap<>();
        flatten("flyway", root.path("flyway"), options);
        String name = options.getOrDefault("flyway.environment", "default");
        JsonNode environment = root.path("environments").path(name);
        for (Map.Entry<String, JsonNode> setting : environment.properties()) {
            flatten("flyway." + setting.getKey(), setting.getValue(), options);
        }
        Map<String, String> overrides = new LinkedHashMap<>();
        flatten("flyway", environment.path("flyway"), overrides);
        options.keySet().removeIf(key -> key.startsWith("flyway.flyway."));
        options.putAll(overrides);
        return options;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> options) {
        if (node.isObject()) {
            node.properties().forEach(entry -> flatten(path + "." + entry.getKey(), entry.getValue(), options));
        } else if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(item.asString()));
            options.put(path, String.join(",", items));
        } else if (!node.isMissingNode()) {
            options.put(path, node.asString());
        }
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("it is not well-formed") + ".";
    }
}
