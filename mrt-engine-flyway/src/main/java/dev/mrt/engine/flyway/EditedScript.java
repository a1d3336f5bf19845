package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.FileEdit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script while it is changed: line ends, encoding and byte order mark stay as they are.
 *
 * @param path where it is
 * @param text its text as it is on disk, with the byte order mark
 * @param charset its encoding
 */
record EditedScript(Path path, String text, Charset charset) {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern COMMENT_LINE = Pattern.compile("(?:[ \t]*(?:--[^\r\n]*)?)(?:\r\n|\r|\n|$)");

    /** A block comment alone on its lines; what starts with an exclamation mark or a plus sign means something to some databases. */
    private static final Pattern COMMENT_BLOCK =
            Pattern.compile("[ \t]*/\\*(?![!+]).*?\\*/[ \t]*(?:\r\n|\r|\n|$)", Pattern.DOTALL);

    static EditedScript of(FoundFile file, Path path, Charset charset) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(file.content().read());
            return new EditedScript(path, charset.newDecoder().decode(bytes).toString(), charset);
        } catch (IOException e) {
            throw MrtException.usage(file.shown() + " cannot be read: " + Words.of(e), e);
        }
    }

    /** The line end of the file, that of Unix where it has none. */
    String lineEnd() {
        Matcher lineEnd = LINE_END.matcher(text);
        return lineEnd.find() ? lineEnd.group() : "\n";
    }

    /** With statements between the comments at its top and the first statement. */
    FileEdit withStatementsFirst(List<String> statements) {
        int start = endOfLeadingComments();
        return edit(leading(start) + sql(statements, lineEnd()) + text.substring(start));
    }

    /** With other statements behind the comments at its top. */
    FileEdit withStatements(List<String> statements) {
        return edit(leading(endOfLeadingComments()) + sql(statements, lineEnd()));
    }

    private String leading(int end) {
        String leading = text.substring(0, end);
        boolean open = !leading.isEmpty()
                && !leading.equals("\uFEFF")
                && !LINE_END.matcher(leading.substring(end - 1)).matches();
        return open ? leading + lineEnd() : leading;
    }

    private int endOfLeadingComments() {
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        Matcher line = COMMENT_LINE.matcher(text);
        Matcher block = COMMENT_BLOCK.matcher(text);
        while (at < text.length()) {
            if (line.region(at, text.length()).lookingAt()) {
                at = line.end();
            } else if (block.region(at, text.length()).lookingAt()) {
                at = block.end();
            } else {
                return at;
            }
        }
        return at;
    }

    private FileEdit edit(String newText) {
        return edit(path, newText, charset, false);
    }

    /** Refuses what cannot be written in the encoding. */
    static FileEdit edit(Path path, String text, Charset charset, boolean isNew) {
        if (!charset.newEncoder().canEncode(text)) {
            throw MrtException.usage("The statements have characters that " + path.getFileName()
                    + " cannot hold: Flyway reads it as " + charset.name() + ".");
        }
        return new FileEdit(path, text, charset, isNew);
    }

    /** Statements, each ended by a semicolon, which stands on a line of its own behind a comment. */
    static String sql(List<String> statements, String lineEnd) {
        StringBuilder sql = new StringBuilder();
        for (String statement : statements) {
            String text = statement.strip();
            if (!text.isEmpty()) {
                String last = text.substring(text.lastIndexOf('\n') + 1);
                String end = text.endsWith(";") && !last.contains("--") ? "" : last.contains("--") ? "\n;" : ";";
                sql.append(LINE_END.matcher(text + end).replaceAll(Matcher.quoteReplacement(lineEnd)))
                        .append(lineEnd);
            }
        }
        return sql.toString();
    }
}
