package dev.mrt.analyzer.sql;

import dev.mrt.api.check.Suppression;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Finds the comments that silence checks. */
@API(status = API.Status.INTERNAL)
public final class SuppressionReader {

    private static final Pattern ORDER = Pattern.compile("\\bmrt:\\s*(ignore-file|ignore)\\b(?!-)([^\\n]*)");

    /** What a comment may still hold behind the order in XML, YAML or JSON. */
    private static final Pattern REASON = Pattern.compile("^(.*?)(?:\\s--\\s*(.*?))?$");

    private SuppressionReader() {}

    /**
     * Reads the comments of a file.
     *
     * @param location the file, told to be SQL, XML, YAML or JSON by its name
     * @param text its text
     * @param dialect the dialect of the SQL
     * @return in order
     */
    public static List<Suppression> read(SourceLocation location, String text, SqlDialect dialect) {
        if (!text.contains("mrt:")) {
            return List.of();
        }
        String name = location.file().toLowerCase(Locale.ROOT);
        boolean other = Stream.of(".xml", ".yaml", ".yml", ".json").anyMatch(name::endsWith);
        return other ? inMarkup(location, text) : inSql(location, text, dialect);
    }

    private static List<Suppression> inSql(SourceLocation location, String text, SqlDialect dialect) {
        List<Suppression> found = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Lexer lexer = new Lexer(text, dialect, false);
        SqlSplitter.split(lexer, dialect, raw -> starts.add(raw.start()));
        Lines comments = new Lines(text);
        Lines statements = new Lines(text);
        int next = 0;
        for (Lexer.Comment comment : lexer.marks()) {
            while (next < starts.size()
                    && starts.get(next) < comment.start()
                    && !onSameLine(text, starts.get(next), comment)) {
                next++;
            }
            int line = next < starts.size() ? statements.to(starts.get(next)).line() : 0;
            SourceLocation place = at(location, comments.to(comment.start()).line());
            add(found, place, comment.text(), line == 0 ? 0 : at(location, line).line());
        }
        return found;
    }

    /** A comment behind a statement on its line is for that statement. */
    private static boolean onSameLine(String text, int statement, Lexer.Comment comment) {
        return text.lastIndexOf('\n', comment.start()) < statement
                && !text.substring(statement, comment.start()).contains("\n");
    }

    /** Comments of XML and YAML, and what is written as a comment of a changeset; for the change that follows. */
    private static List<Suppression> inMarkup(SourceLocation location, String text) {
        List<Suppression> found = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].contains("mrt:")) {
                String order = lines[i].replaceAll("-->.*|</.*|\"\\s*[,}]?\\s*$|\\*/.*", "");
                add(
                        found,
                        at(location, i + 1),
                        order,
                        at(location, following(lines, i)).line());
            }
        }
        return found;
    }

    private static int following(String[] lines, int comment) {
        for (int i = comment + 1; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty() && !line.startsWith("<!--") && !line.startsWith("#") && !line.startsWith("-->")) {
                return i + 1;
            }
        }
        return comment + 1;
    }

    private static SourceLocation at(SourceLocation location, int line) {
        return location.at(Math.max(1, location.line()) + line - 1);
    }

    private static void add(List<Suppression> found, SourceLocation place, String comment, int line) {
        Matcher order = ORDER.matcher(comment);
        if (!order.find()) {
            if (comment.strip().startsWith("mrt:")) {
                found.add(new Suppression(place, false, 0, List.of(comment.strip()), ""));
            }
            return;
        }
        boolean wholeFile = order.group(1).equals("ignore-file");
        Matcher parts = REASON.matcher(order.group(2).strip());
        boolean matches = parts.matches();
        String checks = matches ? parts.group(1) : "";
        String reason = matches && parts.group(2) != null ? parts.group(2).strip() : "";
        List<String> names = Stream.of(checks.split("[,\\s]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        found.add(new Suppression(place, wholeFile, wholeFile ? 0 : line, names, reason));
    }
}
