package dev.mrt.engine.liquibase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element with its offsets in the text of an XML file that a parser has accepted already.
 *
 * @param name with its prefix
 * @param start of its start tag
 * @param startEnd behind its start tag
 * @param endStart of its end tag; that of {@code startEnd} if it has none
 * @param end behind it
 * @param children the elements within it
 */
record XmlTag(String name, int start, int startEnd, int endStart, int end, List<XmlTag> children) {

    private static final Pattern TOKEN = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|<!DOCTYPE[^\\[>]*(?:\\[.*?]\\s*)?>"
                    + "|<(?<close>/?)(?<name>[\\p{L}_][\\p{L}\\p{N}:._-]*)(?<rest>(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>",
            Pattern.DOTALL);

    /** An element whose end is not known yet. */
    private record Open(String name, int start, int startEnd, List<XmlTag> children) {
        XmlTag closed(int endStart, int end) {
            return new XmlTag(name, start, startEnd, endStart, end, children);
        }
    }

    /** The top elements of a text. */
    static List<XmlTag> of(String text) {
        List<Open> open = new ArrayList<>(List.of(new Open("", 0, 0, new ArrayList<>())));
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group("name") == null) {
                continue;
            }
            Open parent = open.get(open.size() - 1);
            if (!token.group("close").isEmpty()) {
                open.remove(open.size() - 1);
                open.get(open.size() - 1).children().add(parent.closed(token.start(), token.end()));
            } else {
                Open started = new Open(token.group("name"), token.start(), token.end(), new ArrayList<>());
                if (token.group("rest").endsWith("/")) {
                    parent.children().add(started.closed(token.end(), token.end()));
                } else {
                    open.add(started);
                }
            }
        }
        return open.get(0).children();
    }

    /** The changesets below, in the order of the file. */
    static List<XmlTag> changeSets(List<XmlTag> tags) {
        List<XmlTag> found = new ArrayList<>();
        for (XmlTag tag : tags) {
            if (tag.localName().equals("changeSet")) {
                found.add(tag);
            } else {
                found.addAll(changeSets(tag.children()));
            }
        }
        return found;
    }

    String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    String prefix() {
        return name.substring(0, name.indexOf(':') + 1);
    }

    boolean isEmptyTag() {
        return end == startEnd;
    }
}
