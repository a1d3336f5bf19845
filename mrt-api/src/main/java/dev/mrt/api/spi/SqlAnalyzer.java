package dev.mrt.api.spi;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Suppression;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/** Reads the SQL of a chain without a database, found by {@link java.util.ServiceLoader}. Stateless; safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SqlAnalyzer {

    /**
     * Reads a chain from its first migration to its last, with the schema replayed along the way. Memory does not grow with what was read before,
     * but for the schema.
     *
     * @param chain the chain in order
     * @param engine the id of the engine
     * @param dialect the dialect; {@link SqlDialect#ANY} if nobody knows
     * @param majorVersion the lowest major version of the database; 0 if nobody said
     * @param next is given each migration in order; what it throws ends the reading
     */
    void read(
            List<Migration> chain,
            String engine,
            SqlDialect dialect,
            int majorVersion,
            Consumer<MigrationContext> next);

    /**
     * Reads the comments of a file that silence checks.
     *
     * @param location the file; its line is where the text begins, 0 or 1 for the whole file
     * @param text the text: SQL, XML, YAML or JSON, told by the file's name
     * @param dialect the dialect
     * @return in order; a comment that begins with {@code mrt:} and cannot be understood is returned with the words as {@link Suppression#checks()}
     */
    List<Suppression> suppressions(SourceLocation location, String text, SqlDialect dialect);
}
