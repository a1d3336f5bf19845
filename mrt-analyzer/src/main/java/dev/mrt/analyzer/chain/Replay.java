package dev.mrt.analyzer.chain;

import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange;
import dev.mrt.api.sql.ObjectChange;
import dev.mrt.api.sql.RowChange;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SessionChange.ControlTransaction;
import dev.mrt.api.sql.SessionChange.RunCode;
import dev.mrt.api.sql.SessionChange.SetSetting;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.Statement;
import dev.mrt.api.sql.Statement.Reading;
import dev.mrt.api.sql.TableChange;
import dev.mrt.api.sql.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Applies the changes of statements to a schema, one after another. Not safe for use by several threads. */
@API(status = API.Status.INTERNAL)
public final class Replay {

    /** Schemas of the database itself; a script that writes there changes none of its own tables. */
    private static final Set<String> CATALOGS =
            Set.of("pg_catalog", "information_schema", "mysql", "sys", "sqlite_master");

    private static final Set<Reading> UNREAD = Set.of(Reading.NOT_ANALYSED, Reading.SYNTAX_ERROR);

    private Model model;
    private @Nullable Model begun;

    private Replay(Model model) {
        this.model = model;
    }

    /**
     * An empty schema.
     *
     * @param dialect tells how names are found
     * @return the schema
     */
    public static SchemaModel nothing(SqlDialect dialect) {
        return Model.nothing(dialect);
    }

    /**
     * Begins from a schema.
     *
     * @param model a schema that a replay made
     * @param revision the name of the migration whose statements follow
     * @return the replay
     */
    public static Replay from(SchemaModel model, String revision) {
        return new Replay(((Model) model).in(revision));
    }

    /**
     * Applies statements. What does not fit the schema (a table that is not known) is noted as incomplete, never an error.
     *
     * <p>Changes in code that runs at once (a DO block) are applied, too, though nobody knows whether its conditions hold. On the empty database that a
     * chain begins with they nearly always do: such blocks make what is not there, or drop what is. Were they left out, everything that they make would be missing when a
     * rollback drops it, a false alarm for each. Their occurrences stay uncertain, and so does what is found about them. The bodies of routines are
     * not applied, as making a routine does not run it.
     *
     * @param statements the statements in order
     * @return their changes, each with the schema before it; those in code are there, too, as uncertain
     */
    public List<Occurrence<?>> run(List<Statement> statements) {
        List<Occurrence<?>> occurrences = new ArrayList<>();
        for (Statement statement : statements) {
            for (Change change : statement.changes()) {
                occurrences.add(new Occurrence<>(change, statement, model, true));
                model = apply(change);
            }
            boolean runs = statement.changes().stream().anyMatch(RunCode.class::isInstance);
            for (Change change : statement.inCode()) {
                occurrences.add(new Occurrence<>(change, statement, model, false));
                model = runs ? apply(change) : model;
            }
            if (runs || UNREAD.contains(statement.reading())) {
                model = model.doubt(Words.in(statement.text()));
            }
        }
        model = afterSession(model);
        return occurrences;
    }

    private Model apply(Change change) {
        if (change instanceof TableChange table) {
            return TableReplay.apply(model, table);
        }
        if (change instanceof KeyChange key) {
            return KeyReplay.apply(model, key);
        }
        if (change instanceof ObjectChange object) {
            return ObjectReplay.apply(model, object);
        }
        if (change instanceof RowChange rows) {
            return touch(rows.subject());
        }
        if (change instanceof SetSetting setting) {
            return SearchPath.of(setting).map(model::at).orElse(model);
        }
        return change instanceof ControlTransaction transaction ? control(transaction) : model;
    }

    /** A table that is filled is there, be it that no script made it. */
    private Model touch(@Nullable SqlName table) {
        boolean isKnown = table == null
                || CATALOGS.contains(table.schema())
                || CATALOGS.contains(table.name())
                || model.table(table).isPresent()
                || model.object(ObjectKind.VIEW, table, null).isPresent();
        return isKnown || table == null ? model : model.with(Edit.outside(Names.placed(model, table)));
    }

    private Model control(ControlTransaction transaction) {
        if (transaction.action().equals("BEGIN")) {
            begun = model;
        }
        boolean takesBack =
                transaction.action().equals("ROLLBACK") && model.dialect().hasTransactionalDdl();
        return takesBack && begun != null ? begun : model;
    }

    /** The search path and temporary tables end with the session. */
    private static Model afterSession(Model model) {
        Model rest = model.path().equals(Model.DEFAULT_PATH) ? model : model.at(Model.DEFAULT_PATH);
        for (SqlName name : model.journal().tables()) {
            @Nullable TableDefinition table = rest.tableMap().all().get(name);
            rest = table != null && table.temporary() ? rest.without(name) : rest;
        }
        return rest;
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
