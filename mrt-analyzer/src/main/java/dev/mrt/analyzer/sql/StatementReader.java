package dev.mrt.analyzer.sql;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement;
import dev.mrt.api.sql.Statement.Reading;
import java.util.List;

/** Tells what one statement changes. */
final class StatementReader {

    private final SqlDialect dialect;

    StatementReader(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Reads a statement.
     *
     * @param script the text that its offsets count in
     * @param location file and line of its first token
     * @param column of its first token, counted from 1
     */
    Statement read(String script, RawStatement raw, SourceLocation location, int column) {
        String text = script.substring(raw.start(), raw.end());
        return new Statement(
                location, column, text, Reading.NOT_ANALYSED, "unknown in " + dialect, List.of(), List.of());
    }
}
