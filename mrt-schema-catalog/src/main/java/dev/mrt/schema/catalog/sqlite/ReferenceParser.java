package dev.mrt.schema.catalog.sqlite;

import java.util.List;
import java.util.Locale;

/** Reads what follows {@code REFERENCES}. */
final class ReferenceParser {

    private String onDelete = "NO ACTION";
    private String onUpdate = "NO ACTION";
    private String match = "";
    private String deferrable = "";

    private ReferenceParser() {}

    static Constraint.Reference parse(TokenCursor item) {
        String table = item.name();
        List<String> columns = item.peek().is("(")
                ? TokenCursor.split(item.group()).stream()
                        .map(part -> new TokenCursor(part).name())
                        .toList()
                : List.of();
        ReferenceParser parser = new ReferenceParser();
        boolean more = true;
        while (more) {
            more = parser.clause(item);
        }
        return new Constraint.Reference(
                table, columns, parser.onDelete, parser.onUpdate, parser.match, parser.deferrable);
    }

    private boolean clause(TokenCursor item) {
        if (item.accept("on", "delete")) {
            onDelete = action(item);
        } else if (item.accept("on", "update")) {
            onUpdate = action(item);
        } else if (item.accept("match")) {
            match = item.next().text().toUpperCase(Locale.ROOT);
        } else if (item.accept("not", "deferrable")) {
            initially(item);
            deferrable = "";
        } else if (item.accept("deferrable")) {
            deferrable = "DEFERRABLE INITIALLY " + initially(item);
        } else {
            return false;
        }
        return true;
    }

    private static String action(TokenCursor item) {
        String word = item.next().text().toUpperCase(Locale.ROOT);
        boolean two = word.equals("SET") || word.equals("NO");
        return two ? word + " " + item.next().text().toUpperCase(Locale.ROOT) : word;
    }

    private static String initially(TokenCursor item) {
        return item.accept("initially") ? item.next().text().toUpperCase(Locale.ROOT) : "IMMEDIATE";
    }
}
