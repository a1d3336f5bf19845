package dev.mrt.core.internal.hints;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value taken out of a JSON document: {@code doc->'a'->>'b'}.
 *
 * @param column the column of the document, {@code null} if none is near
 * @param steps the keys that lead to the value; a number stands for an element of an array
 * @param text whether the value is taken as text
 */
record JsonPath(@Nullable String column, List<String> steps, boolean text) {

    private static final Set<String> ARROWS = Set.of("->", "->>", "#>", "#>>");

    private static final Pattern INDEX = Pattern.compile("\\d");

    private static final int DEEPEST = 8;

    /** The value that an operand ends with; {@code null} if it is no value of a document. */
    static @Nullable JsonPath endingAt(Tokens tokens, Operands operands, int end) {
        int key = key(tokens, operands, end);
        if (!isStep(tokens, key)) {
            return null;
        }
        boolean text = tokens.at(key - 1).text().endsWith(">>");
        List<String> steps = new ArrayList<>();
        int i = key;
        while (isStep(tokens, i) && steps.size() < DEEPEST) {
            List<String> more = new ArrayList<>(steps(tokens.at(i).text()));
            Collections.reverse(more);
            steps.addAll(more);
            i = key(tokens, operands, i - 2);
        }
        Collections.reverse(steps);
        return new JsonPath(operands.columnEndingAt(i), List.copyOf(steps), text);
    }

    /** Looks into parentheses and calls, which may surround the value: {@code (doc->>'a')::int}, {@code lower(doc->>'a')}. */
    private static int key(Tokens tokens, Operands operands, int end) {
        int last = operands.withoutSuffixes(end);
        for (int depth = 0; depth < DEEPEST && tokens.symbol(last, ")"); depth++) {
            int inside = operands.withoutSuffixes(last - 1);
            boolean measured =
                    Words.MEASURES.contains(tokens.at(tokens.partner(last) - 1).upper());
            if (measured || !isStep(tokens, inside) && !tokens.symbol(inside, ")")) {
                return last;
            }
            last = inside;
        }
        return last;
    }

    private static boolean isStep(Tokens tokens, int i) {
        Token.Kind kind = tokens.at(i).kind();
        return (kind == Token.Kind.STRING || kind == Token.Kind.NUMBER)
                && ARROWS.contains(tokens.at(i - 1).upper());
    }

    private static List<String> steps(String key) {
        if (!key.startsWith("{") || !key.endsWith("}")) {
            return List.of(key);
        }
        List<String> steps = new ArrayList<>();
        for (String step : key.substring(1, key.length() - 1).split(",", DEEPEST)) {
            steps.add(step.strip().replaceAll("^\"|\"$", ""));
        }
        return steps;
    }

    /** The keys in one text. */
    String dotted() {
        return String.join(".", steps);
    }

    /** A document in which a value stands at the end of the path. */
    String document(String json) {
        String document = json;
        for (int i = steps.size() - 1; i >= 0; i--) {
            String step = steps.get(i);
            document = INDEX.matcher(step).matches()
                    ? "[" + "null, ".repeat(Integer.parseInt(step)) + document + "]"
                    : "{" + quote(step) + ": " + document + "}";
        }
        return document;
    }

    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
