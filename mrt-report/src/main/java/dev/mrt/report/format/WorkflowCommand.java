package dev.mrt.report.format;

import dev.mrt.report.Printable;
import org.apiguardian.api.API;

/**
 * A command to the runner of GitHub Actions that puts a message beside a line.
 *
 * @param level {@code error}, {@code warning} or {@code notice}
 * @param file the path in the repository
 * @param line counted from 1; 0 where only the file is known
 * @param column counted from 1; 0 where it is not known
 * @param title what it is about, in a few words
 * @param message lines
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record WorkflowCommand(String level, String file, int line, int column, String title, String message) {

    /**
     * The line that the runner reads.
     *
     * @return one line with its line break
     */
    public String text() {
        return "::" + level + " file=" + property(file) + place() + ",title=" + property(title) + "::" + data(message)
                + "\n";
    }

    private String place() {
        return (line > 0 ? ",line=" + line : "") + (line > 0 && column > 0 ? ",col=" + column : "");
    }

    /** Escaped as the runner reads the part behind the second pair of colons ("Workflow commands", actions/toolkit). */
    private static String data(String text) {
        return Printable.lines(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
