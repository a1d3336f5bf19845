package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Writes a rollback into a changelog in YAML or JSON. */
final class YamlEdit {

    private final Patches patches;
    private final MappingNode changeSet;
    private final YamlSpots spots;

    private YamlEdit(String text, MappingNode changeSet, YamlSpots spots) {
        this.patches = new Patches(text);
        this.changeSet = changeSet;
        this.spots = spots;
    }

    /** The text with another rollback of a changeset, counted from 0 in the file, and statements before its own. */
    static String of(String text, int index, Statements rollback, Statements before) {
        YamlSpots spots = YamlSpots.read(text);
        if (!(spots.bodies().get(index) instanceof MappingNode body)) {
            throw MrtException.usage("it is no mapping of properties");
        }
        YamlEdit edit = new YamlEdit(text, body, spots);
        if (edit.changeSet.getFlowStyle() == FlowStyle.FLOW) {
            edit.flow(rollback, before);
        } else {
            edit.block(rollback, before);
        }
        return edit.patches.apply();
    }

    private Optional<NodeTuple> property(String name) {
        return changeSet.getValue().stream()
                .filter(entry -> YamlSpots.key(entry).equals(name))
                .findFirst();
    }

    private void block(Statements rollback, Statements before) {
        String indent = " "
                .repeat(changeSet.getValue().get(0).getKeyNode().getStartMark().getColumn());
        int end = spots.endLine(changeSet) + 1;
        if (!before.isEmpty()) {
            blockBefore(before, indent, end);
        }
        Optional<NodeTuple> old = property("rollback");
        int at = old.map(entry -> YamlSpots.line(entry.getKeyNode())).orElse(end);
        patches.insertLines(at, blockRollback(rollback, indent));
        old.ifPresent(entry -> patches.removeLines(at, Math.max(at, spots.endLine(entry.getValueNode()))));
    }

    private static String blockRollback(Statements rollback, String indent) {
        return rollback.canBeSplit()
                ? indent + "rollback: |\n" + literal(rollback.text(), indent + "  ")
                : indent + "rollback:\n" + blockChanges(rollback, indent + "  ");
    }

    private void blockBefore(Statements before, String indent, int end) {
        Node changes = property("changes").map(NodeTuple::getValueNode).orElse(null);
        if (!(changes instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            patches.insertLines(end, indent + "changes:\n" + blockChanges(before, indent + "  "));
        } else if (sequence.getFlowStyle() == FlowStyle.FLOW) {
            patches.insert(offset(sequence.getValue().get(0).getStartMark().getIndex()), flowChanges(before) + ", ");
        } else {
            int line = YamlSpots.line(sequence.getValue().get(0));
            String dash = " ".repeat(sequence.getStartMark().getColumn());
            patches.insertLines(line, blockChanges(before, dash));
        }
    }

    private static String blockChanges(Statements statements, String indent) {
        return statements.all().stream()
                .map(each -> indent + "- sql:\n"
                        + (Statements.isOne(each) ? "" : indent + "    splitStatements: false\n")
                        + indent + "    sql: |\n" + literal(each, indent + "      "))
                .collect(Collectors.joining());
    }

    private static String literal(String text, String indent) {
        return text.lines()
                .map(line -> line.isEmpty() ? "\n" : indent + line + "\n")
                .collect(Collectors.joining());
    }

    private void flow(Statements rollback, Statements before) {
        if (!before.isEmpty()) {
            flowBefore(before);
        }
        String value = rollback.canBeSplit() ? quoted(rollback.text()) : "[" + flowChanges(rollback) + "]";
        Optional<Node> old = property("rollback").map(NodeTuple::getValueNode);
        if (old.isPresent()) {
            patches.replace(start(old.get()), offset(old.get().getEndMark().getIndex()), value);
        } else {
            add("\"rollback\": " + value);
        }
    }

    private void flowBefore(Statements before) {
        Node changes = property("changes").map(NodeTuple::getValueNode).orElse(null);
        if (!(changes instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            add("\"changes\": [" + flowChanges(before) + "]");
            return;
        }
        int first = start(sequence.getValue().get(0));
        patches.insert(first, flowChanges(before) + ",");
        patches.insert(first, patches.startsLine(first) ? "\n" + patches.indentBefore(first) : " ");
    }

    /** Behind the last property, on a line of its own where that is. */
    private void add(String property) {
        NodeTuple last = changeSet.getValue().get(changeSet.getValue().size() - 1);
        int key = start(last.getKeyNode());
        String space = patches.startsLine(key) ? "\n" + patches.indentBefore(key) : " ";
        patches.insert(offset(last.getValueNode().getEndMark().getIndex()), "," + space + property);
    }

    private static String flowChanges(Statements statements) {
        List<String> changes = statements.all().stream()
                .map(each -> "{\"sql\": {" + (Statements.isOne(each) ? "" : "\"splitStatements\": false, ")
                        + "\"sql\": " + quoted(each) + "}}")
                .toList();
        return String.join(", ", changes);
    }

    /** A string of JSON, which is one of YAML too. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(each -> {
            switch (each) {
                case '"', '\\' -> quoted.append('\\').append((char) each);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(each < ' ' ? String.format("\\u%04x", each) : String.valueOf((char) each));
            }
        });
        return quoted.append('"').toString();
    }

    private int start(Node node) {
        return offset(node.getStartMark().getIndex());
    }

    /** The parser counts code points. */
    private int offset(int codePoints) {
        return patches.text().offsetByCodePoints(0, codePoints);
    }
}
