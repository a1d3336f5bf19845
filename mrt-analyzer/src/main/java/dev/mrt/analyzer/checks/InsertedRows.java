package dev.mrt.analyzer.checks;

import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of an INSERT whose values are written out. */
final class InsertedRows {

    private static final Pattern VALUES = Pattern.compile("\\bvalues\\b");
    private static final Pattern PIECE = Pattern.compile("'[^']*'|[(),]|[^'(),]+|'");

    private final List<SqlName> columns;
    private final List<List<String>> rows;

    private InsertedRows(List<SqlName> columns, List<List<String>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** The rows; empty if they are read from elsewhere, or the columns are not named. */
    static Optional<InsertedRows> of(Insert insert) {
        String text = Text.folded(insert.text());
        Matcher values = VALUES.matcher(text);
        if (insert.from() != null || insert.columns().isEmpty() || !values.find()) {
            return Optional.empty();
        }
        return Optional.of(new InsertedRows(insert.columns(), rows(text.substring(values.end()))));
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        int depth = 0;
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            String part = piece.group();
            depth += part.equals("(") ? 1 : 0;
            boolean ends = (part.equals(")") && depth == 1) || (part.equals(",") && depth == 1);
            if (ends) {
                row.add(value.toString().strip());
                value.setLength(0);
            } else if (depth > 1 || (depth == 1 && !part.equals("("))) {
                value.append(part);
            }
            if (part.equals(")") && depth == 1) {
                rows.add(row);
                row = new ArrayList<>();
            }
            depth -= part.equals(")") ? 1 : 0;
        }
        return rows;
    }

    /**
     * A row that none of some deletes takes away: {@code id = 2}.
     *
     * @return empty if there is none, or a condition is not as simple as a column and literals
     */
    Optional<String> leftBy(List<Delete> deletes) {
        List<Conditions.Values> conditions = new ArrayList<>();
        for (Delete delete : deletes) {
            Optional<Conditions.Values> values = Conditions.values(delete.where());
            if (values.isEmpty() || indexOf(values.get().column()) < 0) {
                return Optional.empty();
            }
            conditions.add(values.get());
        }
        return conditions.isEmpty()
                ? Optional.empty()
                : rows.stream()
                        .filter(row -> row.size() == columns.size())
                        .filter(row -> conditions.stream().noneMatch(each -> isTaken(row, each)))
                        .map(row -> conditions.get(0).column() + " = "
                                + row.get(indexOf(conditions.get(0).column())))
                        .findFirst();
    }

    /** What is no literal may be anything. */
    private boolean isTaken(List<String> row, Conditions.Values condition) {
        String value = row.get(indexOf(condition.column()));
        return !value.matches("'.*'|-?[\\d.]+|true|false|null") || isIn(value, condition.values());
    }

    /** The databases compare numbers and strings of digits alike, and most of them case only where the column says so. */
    private static boolean isIn(String value, Set<String> values) {
        return values.stream().anyMatch(each -> each.replace("'", "").equalsIgnoreCase(value.replace("'", "")));
    }

    private int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }
}
