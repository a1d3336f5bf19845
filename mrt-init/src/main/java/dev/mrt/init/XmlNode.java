package dev.mrt.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of an XML file, with its line. */
final class XmlNode {

    private final String name;
    private final int line;
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlNode(String name, int line) {
        this.name = name;
        this.line = line;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void add(String characters) {
        text.append(characters);
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    String text() {
        return text.toString().strip();
    }

    List<XmlNode> children() {
        return children;
    }

    /** The elements at a path of names. */
    Stream<XmlNode> all(String... path) {
        Stream<XmlNode> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(node -> node.children.stream()).filter(node -> node.name.equals(step));
        }
        return found;
    }

    Optional<XmlNode> first(String... path) {
        return all(path).findFirst();
    }

    /** The text of a child, empty if there is none. */
    String textOf(String... path) {
        return first(path).map(XmlNode::text).orElse("");
    }
}
