package dev.mrt.init;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the modules of a Maven project. */
final class MavenBuild {

    static final String FILE = "pom.xml";

    private static final List<String> RELEASES =
            List.of("maven.compiler.release", "maven.compiler.source", "java.version");

    private MavenBuild() {}

    /** The modules with sources, or the project itself if it has none. */
    static List<BuildModule> modules(Path folder) {
        Set<Path> files = new LinkedHashSet<>();
        collect(folder.resolve(FILE), files);
        List<Pom> poms = files.stream().map(Pom::read).toList();
        List<BuildModule> modules = poms.stream()
                .filter(pom -> !pom.root().textOf("packaging").equals("pom"))
                .map(MavenBuild::module)
                .toList();
        return modules.isEmpty() ? List.of(module(poms.get(0))) : modules;
    }

    private static void collect(Path file, Set<Path> files) {
        if (!Files.isRegularFile(file) || !files.add(file.toAbsolutePath().normalize())) {
            return;
        }
        XmlNode root = XmlFile.read(file);
        Stream.of(root.all("modules", "module"), root.all("profiles", "profile", "modules", "module"))
                .flatMap(named -> named)
                .map(XmlNode::text)
                .forEach(name -> {
                    Path module = file.toAbsolutePath().resolveSibling(name).normalize();
                    collect(Files.isDirectory(module) ? module.resolve(FILE) : module, files);
                });
    }

    private static BuildModule module(Pom pom) {
        List<Dependency> plugins =
                pom.dependencies("build", "plugins", "plugin").toList();
        return new BuildModule(
                Tool.MAVEN,
                pom.folder(),
                pom.folder(),
                pom.file(),
                pom.dependencies("dependencies", "dependency").toList(),
                platforms(pom),
                plugins,
                settings(pom),
                pom.group().orElse(null),
                javaVersion(pom),
                tests(pom));
    }

    /** A parent that is not in the checkout may say anything. */
    private static BuildModule.Tests tests(Pom pom) {
        boolean foreign = pom.lineage().stream()
                .anyMatch(one ->
                        one.parent() == null && one.root().first("parent").isPresent());
        boolean runner = plugin(pom, "maven-surefire-plugin").anyMatch(one -> one.version() != null);
        boolean compiler = plugin(pom, "maven-compiler-plugin").findAny().isPresent() || javaVersion(pom) != null;
        return new BuildModule.Tests(null, foreign || runner, foreign || compiler);
    }

    private static Stream<Dependency> plugin(Pom pom, String artifact) {
        return Stream.of(
                        pom.dependencies("build", "plugins", "plugin"),
                        pom.dependencies("build", "pluginManagement", "plugins", "plugin"))
                .flatMap(named -> named)
                .filter(one -> one.artifact().equals(artifact));
    }

    private static List<Dependency> platforms(Pom pom) {
        return Stream.of(
                        pom.dependencies("parent"),
                        pom.dependencies("dependencyManagement", "dependencies", "dependency"),
                        pom.dependencies("build", "pluginManagement", "plugins", "plugin"))
                .flatMap(named -> named)
                .toList();
    }

    private static @Nullable Located javaVersion(Pom pom) {
        return RELEASES.stream()
                .flatMap(name -> pom.property(name).stream())
                .map(found -> new Located(pom.filled(found.text()), found.place()))
                .findFirst()
                .orElse(null);
    }

    /** The configuration of the plugins of Flyway and Liquibase, and the properties that stand for it. */
    private static Map<String, List<Located>> settings(Pom pom) {
        Map<String, List<Located>> settings = new LinkedHashMap<>();
        for (Pom one : pom.lineage()) {
            one.root()
                    .all("build", "plugins", "plugin")
                    .forEach(plugin -> engineOf(plugin.textOf("artifactId"))
                            .ifPresent(engine -> configuration(pom, one, plugin, engine, settings)));
            one.root()
                    .first("properties")
                    .ifPresent(properties -> properties.children().stream()
                            .filter(node -> engineOf(node.name()).isPresent()
                                    && node.name().contains("."))
                            .forEach(node -> add(settings, node.name(), located(pom, one, node))));
        }
        return settings;
    }

    private static Optional<String> engineOf(String name) {
        return Stream.of("flyway", "liquibase").filter(name::startsWith).findFirst();
    }

    private static void configuration(
            Pom pom, Pom one, XmlNode plugin, String engine, Map<String, List<Located>> settings) {
        plugin.first("configuration")
                .ifPresent(configuration -> configuration.children().forEach(node -> {
                    String key = engine + "." + node.name();
                    if (node.children().isEmpty()) {
                        add(settings, key, located(pom, one, node));
                    } else {
                        node.children().forEach(item -> add(settings, key, located(pom, one, item)));
                    }
                }));
    }

    private static Located located(Pom pom, Pom one, XmlNode node) {
        return new Located(pom.filled(node.text()), new Place(one.file(), node.line()));
    }

    private static void add(Map<String, List<Located>> settings, String key, Located value) {
        for (String part : value.text().split(",")) {
            if (!part.isBlank()) {
                settings.computeIfAbsent(key, name -> new ArrayList<>()).add(new Located(part.strip(), value.place()));
            }
        }
    }
}
