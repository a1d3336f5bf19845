package dev.mrt.analyzer.sql;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement;
import dev.mrt.api.sql.Statement.Reading;
import java.util.List;
import java.util.Set;

/** Tells what one statement changes. */
final class StatementReader {

    private static final Set<String> QUERIES = Set.of("SELECT", "VALUES", "TABLE", "(");

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
        Meaning meaning = tried(new Cursor(dialect, script, raw.tokens()));
        String text = script.substring(raw.start(), raw.end());
        boolean wrong = !raw.problem().isEmpty();
        return new Statement(
                location,
                column,
                text,
                wrong ? Reading.SYNTAX_ERROR : meaning.reading(),
                wrong ? raw.problem() : meaning.why(),
                meaning.changes(),
                meaning.inCode());
    }

    private static Meaning tried(Cursor in) {
        try {
            return meaning(in);
        } catch (NotUnderstood unknown) {
            return Meaning.unknown(unknown.why());
        }
    }

    /** What the statement that begins here means. */
    static Meaning meaning(Cursor in) {
        if (RowReader.begins(in)) {
            return Meaning.of(RowReader.read(in, Set.of()));
        }
        if (in.is("WITH")) {
            return query(WithReader.read(in));
        }
        if (in.isOneOf(QUERIES)) {
            return query(SelectReader.read(in));
        }
        if (in.eat("CREATE")) {
            return create(in);
        }
        if (in.eat("DROP")) {
            return DropReader.read(in);
        }
        if (in.eat("ALTER")) {
            return AlterReader.read(in);
        }
        return SessionReader.read(in);
    }

    private static Meaning query(List<Change> changes) {
        return changes.isEmpty() ? Meaning.harmless() : Meaning.of(changes);
    }

    private static Meaning create(Cursor in) {
        if (CreateTableReader.begins(in)) {
            return Meaning.of(CreateTableReader.read(in));
        }
        if (IndexReader.begins(in)) {
            return Meaning.of(IndexReader.create(in));
        }
        return ObjectReader.create(in);
    }
}
