package dev.mrt.engine.liquibase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes of a text at some places; all else of it stays as it is, and what is new has the line ends of the rest. */
final class Patches {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private record Patch(int start, int end, String replacement) {}

    private final String text;
    private final String lineEnd;
    private final List<Patch> patches = new ArrayList<>();
    private final List<Integer> lineStarts = new ArrayList<>(List.of(0));

    Patches(String text) {
        this.text = text;
        Matcher ends = LINE_END.matcher(text);
        String first = "\n";
        while (ends.find()) {
            first = lineStarts.size() == 1 ? ends.group() : first;
            lineStarts.add(ends.end());
        }
        lineEnd = first;
    }

    String text() {
        return text;
    }

    /** Where a line counted from 1 starts; the end of the text behind the last one. */
    int lineStart(int line) {
        return line > lineStarts.size() ? text.length() : lineStarts.get(line - 1);
    }

    /** The white space before a place, if there is nothing else before it on its line. */
    String indentBefore(int offset) {
        String before = text.substring(lineStartBefore(offset), offset);
        return before.isBlank()
                ? before
                : before.substring(0, before.length() - before.stripLeading().length());
    }

    boolean startsLine(int offset) {
        return text.substring(lineStartBefore(offset), offset).isBlank();
    }

    int lineStartBefore(int offset) {
        int at = offset;
        while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
            at--;
        }
        return at;
    }

    void insert(int at, String added) {
        replace(at, at, added);
    }

    /** Puts whole lines before a line counted from 1. */
    void insertLines(int line, String added) {
        int at = lineStart(line);
        boolean open = at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r';
        insert(at, open ? "\n" + added.substring(0, added.length() - 1) : added);
    }

    /** Takes lines away, both counted from 1 and both included. */
    void removeLines(int from, int to) {
        replace(lineStart(from), lineStart(to + 1), "");
    }

    void replace(int start, int end, String replacement) {
        patches.add(new Patch(start, end, LINE_END.matcher(replacement).replaceAll(Matcher.quoteReplacement(lineEnd))));
    }

    /** The text with all changes; those at one place in the order in which they were added. */
    String apply() {
        StringBuilder result = new StringBuilder();
        int from = 0;
        patches.sort(Comparator.comparingInt(Patch::start));
        for (Patch patch : patches) {
            result.append(text, from, patch.start()).append(patch.replacement());
            from = patch.end();
        }
        return result.append(text.substring(from)).toString();
    }
}
