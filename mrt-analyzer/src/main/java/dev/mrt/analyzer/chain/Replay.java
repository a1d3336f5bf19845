package dev.mrt.analyzer.chain;

import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Applies the changes of statements to a schema, one after another. Not safe for use by several threads. */
@API(status = API.Status.INTERNAL)
public final class Replay {

    private SchemaModel model;

    private Replay(SchemaModel model) {
        this.model = model;
    }

    /**
     * An empty schema.
     *
     * @param dialect tells how names are found
     * @return the schema
     */
    public static SchemaModel nothing(SqlDialect dialect) {
        throw new UnsupportedOperationException(dialect.id());
    }

    /**
     * Begins from a schema.
     *
     * @param model a schema that a replay made
     * @param revision the name of the migration whose statements follow
     * @return the replay
     */
    public static Replay from(SchemaModel model, String revision) {
        return new Replay(model);
    }

    /**
     * Applies statements. What does not fit the schema (a table that is not known) is noted as incomplete, never an error.
     *
     * @param statements the statements in order
     * @return their changes, each with the schema before it; those in code are there, too, and are not applied
     */
    public List<Occurrence<?>> run(List<Statement> statements) {
        return new ArrayList<>();
    }

    /**
     * The schema now.
     *
     * @return an immutable value
     */
    public SchemaModel model() {
        return model;
    }
}
