package dev.mrt.report.html;

import dev.mrt.report.Printable;
import java.util.List;
import java.util.Set;

/**
 * A line of a script, or the place of lines that are left out, for the template.
 *
 * @param id the anchor that it has on the page, empty if nothing leads there
 * @param number what it is called in its file, empty where that is not known
 * @param kind classes: {@code comment}, {@code error}, {@code warning}, {@code info} or nothing
 * @param before what stands before the marked word
 * @param word the marked word, may be empty
 * @param after what stands behind it
 * @param notes what is said about it
 * @param gap what is left out here, empty for a line
 */
record Line(
        String id, String number, String kind, String before, String word, String after, List<Note> notes, String gap) {

    /** Characters of a line that are shown. */
    static final int LONGEST = 400;

    private static final int BEFORE_WORD = 120;

    static Line of(String id, int number, String text, List<Mark> marks, Set<String> said) {
        int start = marks.isEmpty() ? 0 : Math.min(marks.get(0).start(), text.length());
        int end = marks.isEmpty() ? 0 : Math.min(marks.get(0).end(), text.length());
        int from = start <= LONGEST / 2 ? 0 : Cut.whole(text, start - BEFORE_WORD);
        int wordEnd = Cut.whole(text, Math.min(end, start + LONGEST));
        int to = Cut.whole(text, Math.min(text.length(), Math.max(from + LONGEST, wordEnd)));
        return new Line(
                marks.isEmpty() ? "" : id,
                number > 0 ? String.valueOf(number) : "",
                kind(text, marks),
                left(from) + Printable.lines(text.substring(from, start)),
                Printable.lines(text.substring(start, wordEnd)),
                Printable.lines(text.substring(wordEnd, to)) + right(text.length() - to),
                marks.stream().map(mark -> mark.note().after(said)).toList(),
                "");
    }

    static Line gap(int lines, long findings) {
        String what = Cut.count(lines, "line") + (findings == 0 ? "" : " with " + Cut.count(findings, "finding"));
        return new Line("", "", "", "", "", "", List.of(), "… " + what + " left out …");
    }

    private static String left(int characters) {
        return characters == 0 ? "" : "(" + Cut.count(characters, "character") + ") … ";
    }

    private static String right(int characters) {
        return characters == 0 ? "" : " … (" + Cut.count(characters, "more character") + ")";
    }

    private static String kind(String text, List<Mark> marks) {
        if (!marks.isEmpty()) {
            return Severities.worst(marks.stream().map(Mark::note).toList());
        }
        return text.stripLeading().startsWith("--") ? "comment" : "";
    }
}
