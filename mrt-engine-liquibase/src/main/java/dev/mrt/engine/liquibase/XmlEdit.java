package dev.mrt.engine.liquibase;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a rollback into an XML changelog. */
final class XmlEdit {

    private final Patches patches;
    private final XmlTag changeSet;
    private final String indent;
    private final String unit;

    private XmlEdit(String text, XmlTag changeSet) {
        this.patches = new Patches(text);
        this.changeSet = changeSet;
        String own = patches.indentBefore(changeSet.start());
        this.unit = own.contains("\t") ? "\t" : "    ";
        this.indent = changeSet.children().stream()
                .filter(child -> patches.startsLine(child.start()))
                .map(child -> patches.indentBefore(child.start()))
                .findFirst()
                .orElse(own + unit);
    }

    /** The text with another rollback of a changeset, counted from 0 in the file, and statements before its own. */
    static String of(String text, int index, Statements rollback, Statements before) {
        XmlEdit edit = new XmlEdit(text, XmlTag.changeSets(XmlTag.of(text)).get(index));
        if (edit.changeSet.isEmptyTag()) {
            edit.open(rollback, before);
            return edit.patches.apply();
        }
        edit.before(before);
        edit.rollback(rollback);
        return edit.patches.apply();
    }

    /** Gives a changeset without an end tag one. */
    private void open(Statements rollback, Statements before) {
        int slash = patches.text().lastIndexOf('/', changeSet.end());
        String own = patches.indentBefore(changeSet.start());
        String sql =
                before.all().stream().map(each -> "\n" + indent + sql(each)).collect(Collectors.joining());
        patches.replace(
                slash,
                changeSet.end(),
                ">" + sql + "\n" + indent + element(rollback) + "\n" + own + "</" + changeSet.name() + ">");
    }

    private void before(Statements before) {
        int at = changeSet.children().stream()
                .filter(child -> SpotBuilder.isChange(child.localName())
                        || child.localName().equals("rollback"))
                .map(XmlTag::start)
                .findFirst()
                .orElse(changeSet.endStart());
        before.all().forEach(statement -> addAt(at, sql(statement)));
    }

    private void rollback(Statements rollback) {
        List<XmlTag> old = named("rollback");
        if (old.isEmpty()) {
            addAt(
                    named("modifySql").stream().map(XmlTag::start).findFirst().orElse(changeSet.endStart()),
                    element(rollback));
            return;
        }
        patches.replace(old.get(0).start(), old.get(0).end(), element(rollback));
        old.subList(1, old.size()).forEach(each -> patches.replace(startOf(each.start()), each.end(), ""));
    }

    /** With the white space before it, up to what stands there. */
    private int startOf(int offset) {
        int at = offset;
        while (at > 0 && Character.isWhitespace(patches.text().charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private List<XmlTag> named(String name) {
        return changeSet.children().stream()
                .filter(child -> child.localName().equals(name))
                .toList();
    }

    /** On a line of its own before a tag. */
    private void addAt(int tag, String element) {
        if (patches.startsLine(tag)) {
            patches.insert(patches.lineStartBefore(tag), indent + element + "\n");
        } else {
            String after = tag == changeSet.endStart() ? patches.indentBefore(changeSet.start()) : indent;
            patches.insert(tag, "\n" + indent + element + "\n" + after);
        }
    }

    private String element(Statements rollback) {
        String name = changeSet.prefix() + "rollback";
        if (!rollback.canBeSplit()) {
            String changes = rollback.all().stream()
                    .map(each -> indent + unit + sql(each) + "\n")
                    .collect(Collectors.joining());
            return "<" + name + ">\n" + changes + indent + "</" + name + ">";
        }
        boolean one = rollback.all().size() == 1 && !rollback.text().contains("\n");
        String text = one ? rollback.text() : "\n" + rollback.indented(indent + unit) + indent;
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private String sql(String statement) {
        String name = changeSet.prefix() + "sql";
        String whole = Statements.isOne(statement) ? "" : " splitStatements=\"false\"";
        return "<" + name + whole + ">" + escaped(statement) + "</" + name + ">";
    }

    private static String escaped(String text) {
        if (!text.contains("<") && !text.contains("&") && !text.contains("]]>")) {
            return text;
        }
        return text.contains("]]>")
                ? text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                : "<![CDATA[" + text + "]]>";
    }
}
