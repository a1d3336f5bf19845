package dev.mrt.analyzer.sql;

import dev.mrt.api.model.Script;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement;
import java.util.List;
import org.apiguardian.api.API;

/** Reads scripts of one dialect. Not safe for use by several threads. */
@API(status = API.Status.INTERNAL)
public final class SqlReader {

    private final SqlDialect dialect;

    /**
     * A reader.
     *
     * @param dialect the dialect of the scripts
     */
    public SqlReader(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Cuts a script into statements and tells what each of them changes.
     *
     * @param script the text; never refused, whatever it holds
     * @return in order
     */
    public List<Statement> read(Script script) {
        return List.of();
    }
}
