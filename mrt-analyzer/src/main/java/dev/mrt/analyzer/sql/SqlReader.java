package dev.mrt.analyzer.sql;

import dev.mrt.api.model.Script;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Reads scripts of one dialect. Not safe for use by several threads. */
@API(status = API.Status.INTERNAL)
public final class SqlReader {

    private final SqlDialect dialect;
    private final StatementReader statements;

    /**
     * A reader.
     *
     * @param dialect the dialect of the scripts
     */
    public SqlReader(SqlDialect dialect) {
        this.dialect = dialect;
        this.statements = new StatementReader(dialect);
    }

    /**
     * Cuts a script into statements and tells what each of them changes.
     *
     * @param script the text; never refused, whatever it holds
     * @return in order
     */
    public List<Statement> read(Script script) {
        List<Statement> read = read(script, false);
        // A quote that is missing turns what follows inside out; then the first odd string is the one that lacks its
        // end.
        boolean insideOut = read.stream().anyMatch(statement -> statement.why().contains("has no end"));
        return insideOut ? read(script, true) : read;
    }

    private List<Statement> read(Script script, boolean distrustful) {
        List<Statement> read = new ArrayList<>();
        String text = script.text();
        Lines lines = new Lines(text);
        Lexer lexer = new Lexer(text, dialect, distrustful);
        SqlSplitter.split(lexer, dialect, raw -> {
            lines.to(raw.start());
            read.add(statements.read(text, raw, script.at(lines.line()), script.isVerbatim() ? lines.column() : 0));
        });
        return read;
    }
}
