package dev.mrt.engine.liquibase;

import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** Puts statements together to a text, each ended by a semicolon on its line, and knows the line of the file for each line of it. */
final class SqlText {

    private static final String SEPARATOR = ";\n";

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> lines = new ArrayList<>();

    /** Adds a statement that stands, or was made of what stands, on a line of the file. */
    void add(String statement, int line) {
        String trimmed = statement.strip();
        if (!trimmed.isEmpty()) {
            String bare = trimmed.endsWith(";") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
            boolean endsInComment = bare.substring(bare.lastIndexOf('\n') + 1).contains("--");
            String ended = bare + (endsInComment ? "\n" : "") + SEPARATOR;
            text.append(ended);
            ended.chars().filter(each -> each == '\n').forEach(each -> lines.add(line));
        }
    }

    void addAll(List<String> more, int line) {
        more.forEach(statement -> add(statement, line));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    Script at(SourceLocation location) {
        return new Script(location, text.toString(), lines);
    }
}
