package dev.mrt.api.model;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The text of a migration or of a rollback.
 *
 * @param location where it stands
 * @param text the text as written (placeholders not replaced); empty for code
 * @param lines for each line of the text the line of the file that it comes from, where the text is not the file's own (SQL that an engine
 *     made of an element, what stands behind {@code --rollback}); empty where the text is that of the file from the location on
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Script(SourceLocation location, String text, List<Integer> lines) {

    /** Copies the lines. */
    public Script {
        lines = List.copyOf(lines);
    }

    /**
     * A text that stands in the file as it is.
     *
     * @param location where it begins
     * @param text the text
     */
    public Script(SourceLocation location, String text) {
        this(location, text, List.of());
    }

    /**
     * Whether the text is that of the file, so that columns of the text are columns of the file.
     *
     * @return {@code false} if it is made from it
     */
    public boolean isVerbatim() {
        return lines.isEmpty();
    }

    /**
     * Where a line of the text stands in the file.
     *
     * @param line a line of the text, counted from 1
     * @return the place; that of the script where no line is known
     */
    public SourceLocation at(int line) {
        if (lines.isEmpty()) {
            return location.at(Math.max(1, location.line()) + line - 1);
        }
        return location.at(lines.get(Math.min(Math.max(line, 1), lines.size()) - 1));
    }
}
