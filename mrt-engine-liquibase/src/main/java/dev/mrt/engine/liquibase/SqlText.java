package dev.mrt.engine.liquibase;

import java.util.ArrayList;
import java.util.List;

/** Puts statements together to a text, each ended by a semicolon on its line. */
final class SqlText {

    private static final String SEPARATOR = ";\n";

    private final List<String> statements = new ArrayList<>();

    void add(String statement) {
        String trimmed = statement.strip();
        if (!trimmed.isEmpty()) {
            statements.add(trimmed.endsWith(";") ? trimmed.substring(0, trimmed.length() - 1) : trimmed);
        }
    }

    void addAll(List<String> more) {
        more.forEach(this::add);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String statement : statements) {
            boolean endsInComment =
                    statement.substring(statement.lastIndexOf('\n') + 1).contains("--");
            text.append(statement).append(endsInComment ? "\n" : "").append(SEPARATOR);
        }
        return text.toString();
    }
}
