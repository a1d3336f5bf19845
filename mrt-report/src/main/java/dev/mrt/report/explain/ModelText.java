package dev.mrt.report.explain;

import dev.mrt.report.Ink;
import dev.mrt.report.Printable;
import dev.mrt.report.TextStyle;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Writes the answer of a model as it arrives, with a margin that tells each of its lines from those of mrt. Whatever it says is made harmless first:
 * control characters are shown, not obeyed. Not safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ModelText {

    private static final String MARGIN = "| ";
    private static final int MOST_SPACES = 12;

    private final TextStyle style;
    private final Consumer<String> out;
    private final StringBuilder word = new StringBuilder();
    private int column = 0;
    private int spaces = 0;

    /**
     * A writer of one style.
     *
     * @param style how the text looks
     * @param out takes each piece of the text
     */
    public ModelText(TextStyle style, Consumer<String> out) {
        this.style = style;
        this.out = out;
    }

    /**
     * Says whose words follow.
     *
     * @param model the name of the model
     */
    public void begin(String model) {
        String heading = "In the words of the model " + Printable.line(model)
                + ", which may be wrong; what stands above is mrt's own:";
        out.accept("\n" + Ink.BOLD.on(heading, style.colour()) + "\n");
    }

    /**
     * Writes a part of the answer; the last word waits for its end.
     *
     * @param part as it came
     */
    public void add(String part) {
        part.codePoints().forEach(point -> {
            if (point == '\n') {
                flushWord();
                newLine();
            } else if (point == ' ' || point == '\t') {
                flushWord();
                spaces++;
            } else if (point != '\r') {
                word.appendCodePoint(point);
            }
        });
    }

    /** Writes what is left, with a line break at the end. */
    public void end() {
        flushWord();
        if (column > 0) {
            newLine();
        }
    }

    private void newLine() {
        out.accept(column == 0 ? MARGIN.strip() + "\n" : "\n");
        column = 0;
        spaces = 0;
    }

    private void flushWord() {
        if (word.isEmpty()) {
            return;
        }
        String text = Printable.line(word.toString());
        word.setLength(0);
        boolean fits = style.width() == 0 || column + spaces + text.length() <= style.width();
        if (!fits && column > MARGIN.length()) {
            newLine();
        }
        write(" ".repeat(Math.min(spaces, MOST_SPACES)) + text);
        spaces = 0;
    }

    private void write(String text) {
        String margin = column == 0 ? MARGIN : "";
        out.accept(margin + text);
        column += margin.length() + text.length();
    }
}
