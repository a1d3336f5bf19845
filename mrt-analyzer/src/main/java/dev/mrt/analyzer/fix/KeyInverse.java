package dev.mrt.analyzer.fix;

import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.KeyChange;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.AlterConstraint;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.KeyChange.DropConstraint;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.KeyChange.RenameConstraint;
import dev.mrt.api.sql.KeyChange.RenameIndex;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes back what is done to constraints and indexes. */
final class KeyInverse {

    private final SqlDialect dialect;
    private final Steps steps;
    private final Ddl ddl;
    private final Definitions definitions;

    KeyInverse(SqlDialect dialect, Steps steps) {
        this.dialect = dialect;
        this.steps = steps;
        this.ddl = new Ddl(dialect);
        this.definitions = new Definitions(dialect);
    }

    void takeBack(Step step, KeyChange change) {
        if (change instanceof AddConstraint add) {
            dropAdded(step, add.table(), steps, ddl);
        } else if (change instanceof DropConstraint drop) {
            addAgain(step, drop);
        } else if (change instanceof AlterConstraint alter) {
            alterBack(step, alter);
        } else if (change instanceof RenameConstraint rename) {
            steps.add("ALTER TABLE " + ddl.name(rename.table()) + " RENAME CONSTRAINT " + ddl.bare(rename.to()) + " TO "
                    + ddl.bare(rename.name()));
        } else if (change instanceof CreateIndex create) {
            dropIndex(step, create);
        } else if (change instanceof DropIndex drop) {
            createAgain(step, drop);
        } else if (change instanceof RenameIndex rename) {
            SqlName table = rename.table();
            steps.add(
                    dialect.isMySqlLike() && table != null
                            ? "ALTER TABLE " + ddl.name(table) + " RENAME INDEX " + ddl.bare(rename.to()) + " TO "
                                    + ddl.bare(rename.index())
                            : "ALTER INDEX " + ddl.name(rename.to()) + " RENAME TO " + ddl.bare(rename.index()));
        }
    }

    /** Drops the constraints and indexes that a step gave to a table. */
    static void dropAdded(Step step, SqlName name, Steps steps, Ddl ddl) {
        Optional<TableDefinition> before = step.tableBefore(name);
        TableDefinition after = step.tableAfter(name).orElse(null);
        if (after == null) {
            return;
        }
        List<ConstraintDefinition> old =
                before.map(TableDefinition::constraints).orElse(List.of());
        List<IndexDefinition> oldIndexes = before.map(TableDefinition::indexes).orElse(List.of());
        for (ConstraintDefinition key : after.constraints()) {
            if (!old.contains(key) && key.kind() != Kind.NOT_NULL) {
                drop(step, name, key, steps, ddl);
            }
        }
        for (IndexDefinition index : after.indexes()) {
            if (!oldIndexes.contains(index) && step.isMySql() && index.name() != null) {
                steps.add("DROP INDEX " + ddl.bare(index.name()) + " ON " + ddl.name(name));
            }
        }
    }

    private static void drop(Step step, SqlName table, ConstraintDefinition key, Steps steps, Ddl ddl) {
        String alter = "ALTER TABLE " + ddl.name(table) + " DROP ";
        SqlName name = key.name();
        if (step.dialect() == SqlDialect.SQLITE) {
            steps.obstacle(step.statement(), "SQLite drops no constraint; make the table anew by hand.");
        } else if (key.kind() == Kind.PRIMARY_KEY && (step.isMySql() || name == null)) {
            steps.add(alter + "PRIMARY KEY");
        } else if (name == null) {
            steps.obstacle(
                    step.statement(),
                    "the database gives the constraint a name that the script does not tell; name it in the migration.");
        } else if (step.isMySql() && key.kind() == Kind.FOREIGN_KEY) {
            steps.add(alter + "FOREIGN KEY " + ddl.bare(name));
        } else if (step.isMySql() && key.kind() == Kind.UNIQUE) {
            steps.add(alter + "INDEX " + ddl.bare(name));
        } else {
            steps.add(alter + "CONSTRAINT " + ddl.bare(name));
        }
    }

    private void addAgain(Step step, DropConstraint drop) {
        Optional<TableDefinition> table = step.tableBefore(drop.table());
        Optional<ConstraintDefinition> key = table.flatMap(known -> dropped(known, drop));
        if (key.isEmpty()) {
            boolean absent =
                    drop.ifExists() && table.filter(TableDefinition::complete).isPresent();
            if (!absent) {
                steps.obstacle(
                        step.statement(),
                        "the scripts do not tell what the constraint " + (drop.name() == null ? "" : drop.name() + " ")
                                + "of table " + drop.table() + " was.");
            }
            return;
        }
        if (dialect == SqlDialect.SQLITE) {
            steps.obstacle(
                    step.statement(),
                    "SQLite adds no constraint to a table that is there; make the table anew by hand.");
            return;
        }
        steps.add("ALTER TABLE " + ddl.name(drop.table()) + " ADD " + definitions.constraint(key.get()));
        steps.note("The rollback fails if rows of " + drop.table() + " break the constraint by then.");
    }

    private static Optional<ConstraintDefinition> dropped(TableDefinition table, DropConstraint drop) {
        @Nullable SqlName name = drop.name();
        return name == null
                ? table.constraints().stream()
                        .filter(each -> each.kind() == drop.kind())
                        .findFirst()
                : table.constraint(name);
    }

    private void alterBack(Step step, AlterConstraint alter) {
        if (!alter.validate()) {
            steps.obstacle(step.statement(), "how constraint " + alter.name() + " was has to be brought back by hand.");
        }
    }

    private void dropIndex(Step step, CreateIndex create) {
        IndexDefinition index = create.index();
        SqlName name = step.tableAfter(index.table()).stream()
                .flatMap(table -> table.indexes().stream())
                .filter(each -> !isIn(step, index.table(), each))
                .map(IndexDefinition::name)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (name == null) {
            if (index.name() == null || !create.ifNotExists()) {
                steps.obstacle(
                        step.statement(), "the script does not tell the name of the index; name it in the migration.");
            }
            return;
        }
        boolean concurrently = create.concurrently() && dialect == SqlDialect.POSTGRES;
        steps.add("DROP INDEX " + (concurrently ? "CONCURRENTLY " : "") + qualified(step, name, index.table())
                + (dialect.isMySqlLike() ? " ON " + ddl.name(index.table()) : ""));
    }

    private static boolean isIn(Step step, SqlName table, IndexDefinition index) {
        return step.tableBefore(table).stream()
                .anyMatch(known -> known.indexes().contains(index));
    }

    /** An index is in the schema of its table. */
    private String qualified(Step step, SqlName index, SqlName table) {
        String schema =
                step.tableAfter(table).map(known -> known.name().schema()).orElse(table.schema());
        return dialect.isMySqlLike() || schema.isEmpty() || !index.schema().isEmpty()
                ? dialect.isMySqlLike() ? ddl.bare(index) : ddl.name(index)
                : ddl.name(new SqlName(schema, index.name(), index.written()));
    }

    private void createAgain(Step step, DropIndex drop) {
        Optional<IndexDefinition> index = step.before().index(drop.index(), drop.table());
        if (index.isEmpty()) {
            if (!drop.ifExists()) {
                steps.obstacle(step.statement(), "the scripts do not tell what index " + drop.index() + " was.");
            } else {
                steps.note("IF EXISTS: the scripts tell of no index " + drop.index()
                        + ", so it is assumed that nothing was dropped.");
            }
            return;
        }
        steps.add(definitions.index(index.get(), index.get().table(), drop.concurrently()));
        if (index.get().unique()) {
            steps.note("The rollback fails if rows of " + index.get().table() + " are equal by then.");
        }
    }
}
