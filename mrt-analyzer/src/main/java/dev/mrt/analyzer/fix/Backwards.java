package dev.mrt.analyzer.fix;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange;
import dev.mrt.api.sql.ObjectChange;
import dev.mrt.api.sql.RowChange;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SessionChange.RunCode;
import dev.mrt.api.sql.Statement;
import dev.mrt.api.sql.Statement.Reading;
import dev.mrt.api.sql.TableChange;
import java.util.ArrayList;
import java.util.List;

/** Reads a migration from its end to its beginning. */
final class Backwards {

    private final MigrationContext migration;
    private final Steps steps;
    private final Newborn newborn;
    private final TableInverse tables;
    private final KeyInverse keys;
    private final ObjectInverse objects;
    private final RowInverse rows;

    Backwards(MigrationContext migration, Steps steps, boolean preserveData) {
        this.migration = migration;
        this.steps = steps;
        this.newborn = Newborn.of(migration);
        Keeper keeper = new Keeper(migration, steps, preserveData);
        this.tables =
                new TableInverse(migration.dialect(), steps, newborn, keeper, new OwnedSequences(migration, steps));
        this.keys = new KeyInverse(migration.dialect(), steps);
        this.objects = new ObjectInverse(migration.dialect(), steps);
        this.rows = new RowInverse(migration.dialect(), steps, keeper);
    }

    void write() {
        List<Occurrence<?>> all = migration.upChanges();
        List<Statement> statements = migration.up();
        for (int at = statements.size() - 1; at >= 0; at--) {
            Statement statement = statements.get(at);
            if (statement.reading() == Reading.NOT_ANALYSED || statement.reading() == Reading.SYNTAX_ERROR) {
                steps.obstacle(
                        statement,
                        "the statement could not be read (" + beginning(statement) + "); write its inverse by hand.");
            } else if (statement.changes().stream().anyMatch(RunCode.class::isInstance)) {
                steps.obstacle(statement, "what this code does shows only when it runs; write its inverse by hand.");
            } else {
                steps(all, statement).forEach(this::takeBack);
            }
        }
    }

    private static String beginning(Statement statement) {
        String text = statement.text().replaceAll("\\s+", " ");
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    /** The changes of a statement, the last one first. */
    private List<Step> steps(List<Occurrence<?>> all, Statement statement) {
        List<Step> found = new ArrayList<>();
        for (int at = all.size() - 1; at >= 0; at--) {
            Occurrence<?> each = all.get(at);
            if (each.statement() == statement && each.certain()) {
                SchemaModel after = at + 1 < all.size() ? all.get(at + 1).before() : migration.after();
                found.add(new Step(each.change(), statement, each.before(), after, migration.dialect()));
            }
        }
        return found;
    }

    private void takeBack(Step step) {
        Change change = step.change();
        if (newborn.covers(change)) {
            if (change instanceof ObjectChange.CreateObject create && create.subject() != null) {
                steps.goesAlong(create.object().name());
            }
            return;
        }
        if (change instanceof TableChange table) {
            tables.takeBack(step, table);
        } else if (change instanceof KeyChange key) {
            keys.takeBack(step, key);
        } else if (change instanceof ObjectChange object) {
            objects.takeBack(step, object);
        } else if (change instanceof RowChange row) {
            rows.takeBack(step, row);
        }
    }
}
