package dev.mrt.engine.liquibase;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import liquibase.parser.core.yaml.YamlParser;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds changesets in YAML and in JSON, with the parser that Liquibase reads both with. */
final class YamlSpots {

    private final String[] lines;
    private final List<Spot> spots = new ArrayList<>();
    private final List<Node> bodies = new ArrayList<>();

    private YamlSpots(String text) {
        this.lines = text.split("\r\n|\r|\n", -1);
    }

    /** The changesets; none if the text is no YAML. */
    static List<Spot> of(String text) {
        try {
            return read(text).spots;
        } catch (YAMLException notYaml) {
            return List.of();
        }
    }

    /**
     * Reads a text.
     *
     * @throws YAMLException if it is no YAML
     */
    static YamlSpots read(String text) {
        YamlSpots found = new YamlSpots(text);
        found.changeLog(new Yaml(YamlParser.createLoaderOptions()).compose(new StringReader(text)));
        return found;
    }

    /** What stands in each changeset. */
    List<Node> bodies() {
        return bodies;
    }

    private void changeLog(@Nullable Node root) {
        for (NodeTuple top : tuples(root)) {
            if (key(top).equals("databaseChangeLog")) {
                for (Node item : items(top.getValueNode())) {
                    tuples(item).stream()
                            .filter(entry -> key(entry).equals("changeSet"))
                            .forEach(this::changeSet);
                }
            }
        }
    }

    private void changeSet(NodeTuple entry) {
        Node body = entry.getValueNode();
        bodies.add(body);
        SpotBuilder spot = new SpotBuilder(
                scalar(body, "id"), scalar(body, "author"), scalar(body, "dbms"), line(entry.getKeyNode()));
        for (NodeTuple property : tuples(body)) {
            Node value = property.getValueNode();
            if (key(property).equals("changes")) {
                changesIn(value).forEach(change -> child(spot, change));
            } else if (key(property).equals("rollback") || value instanceof CollectionNode<?>) {
                child(spot, property);
            }
        }
        spots.add(spot.build(endLine(body)));
    }

    private static void child(SpotBuilder spot, NodeTuple entry) {
        spot.child(key(entry), line(entry.getKeyNode()));
        if (key(entry).equals("rollback")) {
            changesIn(entry.getValueNode()).forEach(change -> spot.inRollback(key(change)));
        }
    }

    /** As a list of mappings, or as one mapping. */
    private static List<NodeTuple> changesIn(Node node) {
        return node instanceof SequenceNode
                ? items(node).stream().flatMap(item -> tuples(item).stream()).toList()
                : tuples(node);
    }

    /** A block ends before the next token, a flow (JSON) behind its bracket. */
    int endLine(Node node) {
        Mark end = node.getEndMark();
        int last = Math.min(end.getLine(), lines.length - 1);
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW) {
            return last + 1;
        }
        boolean literal = node instanceof ScalarNode;
        boolean withinLine = !lines[last]
                .substring(0, Math.min(end.getColumn(), lines[last].length()))
                .isBlank();
        int line = withinLine ? last : last - 1;
        while (line > node.getStartMark().getLine() && (lines[line].isBlank() || !literal && isEmpty(lines[line]))) {
            line--;
        }
        return line + 1;
    }

    private static boolean isEmpty(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private static @Nullable String scalar(Node mapping, String name) {
        return tuples(mapping).stream()
                .filter(entry -> key(entry).equals(name) && entry.getValueNode() instanceof ScalarNode)
                .map(entry -> ((ScalarNode) entry.getValueNode()).getValue())
                .findFirst()
                .orElse(null);
    }

    private static List<NodeTuple> tuples(@Nullable Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private static List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
