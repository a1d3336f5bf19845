package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The libraries and plugins of {@code gradle/libs.versions.toml}.
 *
 * @param libraries by the name that scripts use, without {@code libs.}; a bundle has several
 * @param plugins by the name that scripts use, without {@code libs.plugins.}
 */
record VersionCatalog(Map<String, List<Dependency>> libraries, Map<String, Dependency> plugins) {

    static VersionCatalog none() {
        return new VersionCatalog(Map.of(), Map.of());
    }

    /**
     * Reads the catalog of a project.
     *
     * @param root the folder of the settings script
     * @throws MrtException if it cannot be read
     */
    static VersionCatalog of(Path root) {
        Path file = root.resolve("gradle").resolve("libs.versions.toml");
        return Files.isRegularFile(file) ? read(TextFile.read(file)) : none();
    }

    private static VersionCatalog read(TextFile file) {
        try {
            return new Reader(file, new TomlMapper().readTree(file.text())).catalog();
        } catch (JacksonException e) {
            throw MrtException.usage(
                    file.path() + " is no valid TOML: " + e.getOriginalMessage() + ". Mend it first.", e);
        }
    }

    private record Reader(TextFile file, JsonNode root) {

        VersionCatalog catalog() {
            Map<String, List<Dependency>> libraries = new LinkedHashMap<>();
            Map<String, Dependency> plugins = new LinkedHashMap<>();
            root.path("libraries").properties().forEach(entry -> {
                Dependency library = library(entry.getKey(), entry.getValue());
                libraries.put(accessor(entry.getKey()), List.of(library));
            });
            root.path("bundles").properties().forEach(entry -> {
                List<Dependency> all = new ArrayList<>();
                entry.getValue()
                        .forEach(name -> all.addAll(libraries.getOrDefault(accessor(name.asString()), List.of())));
                libraries.put("bundles." + accessor(entry.getKey()), all);
            });
            root.path("plugins").properties().forEach(entry -> {
                Dependency plugin = plugin(entry.getKey(), entry.getValue());
                plugins.put(accessor(entry.getKey()), plugin);
            });
            return new VersionCatalog(libraries, plugins);
        }

        private Dependency library(String alias, JsonNode node) {
            String[] parts =
                    (node.isString() ? node.asString() : node.path("module").asString("")).split(":");
            String group = node.has("group") ? node.path("group").asString("") : parts[0];
            String name = node.has("name") ? node.path("name").asString("") : parts.length > 1 ? parts[1] : "";
            String version = parts.length > 2 ? parts[2] : version(node.path("version"));
            return new Dependency(group, name, version, false, place(alias));
        }

        private Dependency plugin(String alias, JsonNode node) {
            String[] parts =
                    (node.isString() ? node.asString() : node.path("id").asString("")).split(":");
            String version = parts.length > 1 ? parts[1] : version(node.path("version"));
            return new Dependency(parts[0], parts[0], version, false, place(alias));
        }

        private @Nullable String version(JsonNode node) {
            if (node.isString()) {
                return node.asString();
            }
            JsonNode named = node.has("ref")
                    ? root.path("versions").path(node.path("ref").asString(""))
                    : node;
            return Stream.of("", "strictly", "require", "prefer")
                    .map(key -> key.isEmpty() ? named : named.path(key))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .findFirst()
                    .orElse(null);
        }

        /** Gradle makes dots of the separators of a name. */
        private static String accessor(String alias) {
            return alias.replace('-', '.').replace('_', '.');
        }

        private Place place(String alias) {
            return Sources.line(file, alias);
        }
    }
}
