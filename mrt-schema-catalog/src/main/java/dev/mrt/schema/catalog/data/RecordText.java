package dev.mrt.schema.catalog.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits the text of a PostgreSQL row: {@code (1,"a ""b""",,"")}. Nothing between commas is NULL; quotes and backslashes inside of
 * quotes are doubled (https://www.postgresql.org/docs/current/rowtypes.html#ROWTYPES-IO-SYNTAX).
 */
final class RecordText {

    private final String text;
    private int position;

    private RecordText(String text) {
        this.text = text;
    }

    static List<@Nullable String> fields(String text) {
        RecordText record = new RecordText(text);
        List<@Nullable String> fields = new ArrayList<>();
        do {
            record.position++;
            fields.add(record.field());
        } while (record.position < text.length() - 1);
        return fields;
    }

    private @Nullable String field() {
        int start = position;
        if (text.charAt(position) == '"') {
            return quoted();
        }
        while (text.charAt(position) != ',' && position < text.length() - 1) {
            position++;
        }
        return position == start ? null : text.substring(start, position);
    }

    private String quoted() {
        int start = ++position;
        boolean doubled = false;
        while (true) {
            char c = text.charAt(position);
            boolean again = text.charAt(position + 1) == c;
            if (c == '"' && !again) {
                break;
            }
            boolean pair = again && (c == '"' || c == '\\');
            doubled |= pair;
            position += pair ? 2 : 1;
        }
        String field = text.substring(start, position++);
        return doubled ? field.replace("\"\"", "\"").replace("\\\\", "\\") : field;
    }
}
