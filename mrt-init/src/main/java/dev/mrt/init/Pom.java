package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code pom.xml} and the parents that lie in the same checkout.
 *
 * @param file where it is
 * @param root its root element
 * @param parent the parent, {@code null} if it is not in the checkout
 */
record Pom(Path file, XmlNode root, @Nullable Pom parent) {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final int DEEPEST = 16;

    /**
     * Reads a file and its parents.
     *
     * @throws MrtException if one cannot be read or is no POM
     */
    static Pom read(Path file) {
        return read(file, 0);
    }

    private static Pom read(Path file, int depth) {
        XmlNode root = XmlFile.read(file);
        if (!root.name().equals("project")) {
            throw MrtException.usage(file + " is no POM: its root element is " + root.name() + ".");
        }
        return new Pom(file, root, depth > DEEPEST ? null : parent(file, root, depth));
    }

    private static @Nullable Pom parent(Path file, XmlNode root, int depth) {
        XmlNode parent = root.first("parent").orElse(null);
        if (parent == null) {
            return null;
        }
        String path = parent.first("relativePath").map(XmlNode::text).orElse("../pom.xml");
        Path named = file.toAbsolutePath().resolveSibling(path).normalize();
        Path target = Files.isDirectory(named) ? named.resolve("pom.xml") : named;
        if (path.isEmpty() || !Files.isRegularFile(target)) {
            return null;
        }
        Pom found = read(target, depth + 1);
        return found.root.textOf("artifactId").equals(parent.textOf("artifactId")) ? found : null;
    }

    /** This one, its parent, and so on. */
    List<Pom> lineage() {
        List<Pom> lineage = new ArrayList<>();
        for (Pom pom = this; pom != null; pom = pom.parent) {
            lineage.add(pom);
        }
        return lineage;
    }

    Path folder() {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }

    /** Elements at a path in this file and its parents. */
    Stream<Dependency> dependencies(String... path) {
        return lineage().stream().flatMap(pom -> pom.root.all(path).map(node -> dependency(pom, node)));
    }

    private Dependency dependency(Pom pom, XmlNode node) {
        String version = filled(node.textOf("version"));
        String group = filled(node.textOf("groupId"));
        return new Dependency(
                group.isEmpty() ? "org.apache.maven.plugins" : group,
                filled(node.textOf("artifactId")),
                version.isEmpty() ? null : version,
                node.textOf("scope").equals("test"),
                new Place(pom.file, node.line()));
    }

    /** The nearest property of a name. */
    Optional<Located> property(String name) {
        return lineage().stream()
                .flatMap(pom -> pom
                        .root
                        .first("properties", name)
                        .map(node -> new Located(node.text(), new Place(pom.file, node.line())))
                        .stream())
                .findFirst();
    }

    /** With properties put in; those that are not known stay. */
    String filled(String text) {
        String filled = text;
        for (int round = 0; round < DEEPEST && filled.contains("${"); round++) {
            String next = PROPERTY.matcher(filled).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
            if (next.equals(filled)) {
                break;
            }
            filled = next;
        }
        return filled;
    }

    private String value(String name) {
        return switch (name) {
            case "project.groupId" -> group().map(Located::text).orElse("${" + name + "}");
            case "project.version" ->
                root.textOf("version").isEmpty() ? root.textOf("parent", "version") : root.textOf("version");
            case "project.basedir", "basedir" -> folder().toString();
            default -> property(name).map(Located::text).orElse("${" + name + "}");
        };
    }

    Optional<Located> group() {
        return root.first("groupId")
                .or(() -> root.first("parent", "groupId"))
                .map(node -> new Located(node.text(), new Place(file, node.line())));
    }
}
