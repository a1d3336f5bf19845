package dev.mrt.analyzer.sql;

import static dev.mrt.api.sql.SqlDialect.ORACLE;

import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.AlterConstraint;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.KeyChange.DropConstraint;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.KeyChange.RenameConstraint;
import dev.mrt.api.sql.KeyChange.RenameIndex;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.RenameColumn;
import dev.mrt.api.sql.TableChange.RenameTable;
import dev.mrt.api.sql.TableChange.SetDefault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one action of ALTER TABLE. */
final class AlterActionReader {

    private static final Set<String> VERBS =
            Set.of("ADD", "DROP", "ALTER", "MODIFY", "CHANGE", "RENAME", "SET", "VALIDATE");

    private final Cursor in;
    private final SqlName table;
    private final boolean unchecked;

    AlterActionReader(Cursor in, SqlName table, boolean unchecked) {
        this.in = in;
        this.table = table;
        this.unchecked = unchecked;
    }

    /** Whether an action begins here. */
    static boolean begins(Cursor in) {
        return in.isOneOf(VERBS) || TableOptionReader.begins(in);
    }

    /** Reads on behind the verb. */
    List<Change> read(String verb) {
        return switch (verb) {
            case "ADD" -> add();
            case "DROP" -> drop();
            case "ALTER" -> alter();
            case "MODIFY" -> modify();
            case "CHANGE" -> {
                in.eat("COLUMN");
                yield new AlterColumnReader(in, table).change();
            }
            case "RENAME" -> List.of(rename());
            case "VALIDATE" -> List.of(validate());
            case "SET" ->
                in.eat("SCHEMA")
                        ? List.of(new RenameTable(table, RenamedName.inSchema(table, in)))
                        : TableOptionReader.set(in, table);
            default -> TableOptionReader.read(in, table);
        };
    }

    private List<Change> add() {
        boolean column = in.is("COLUMN") && in.peek(2).kind() != Token.Kind.END && in.eat("COLUMN");
        if (in.is("(")) {
            return addAll(in.parenthesis());
        }
        if (column) {
            return List.of(addColumn(in));
        }
        if (in.is("PERIOD", "FOR") || in.is("SYSTEM", "VERSIONING") || in.is("SUPPLEMENTAL", "LOG")) {
            return TableOptionReader.option(in, table, "ADD " + in.next().upper());
        }
        return addOne(in);
    }

    private List<Change> addAll(Cursor all) {
        List<Change> changes = new ArrayList<>();
        for (Cursor part : all.split()) {
            changes.addAll(addOne(part));
        }
        return changes;
    }

    private List<Change> addOne(Cursor part) {
        if (isDefault(part)) {
            return List.of(addDefault(part));
        }
        if (ConstraintReader.begins(part)) {
            return List.of(new AddConstraint(table, unvalidated(ConstraintReader.read(part))));
        }
        if (IndexReader.beginsInTable(part)) {
            boolean ifNotExists = part.holds("IF", "NOT", "EXISTS");
            return List.of(new CreateIndex(IndexReader.inTable(part, table), ifNotExists, false));
        }
        return List.of(addColumn(part));
    }

    private Change addColumn(Cursor part) {
        part.eat("COLUMN");
        boolean ifNotExists = part.eat("IF", "NOT", "EXISTS");
        ColumnReader.Column column = ColumnReader.read(part);
        return new AddColumn(table, column.definition(), column.constraints(), ifNotExists, column.position());
    }

    /** SQL Server's {@code ADD CONSTRAINT d DEFAULT 0 FOR c}. */
    private static boolean isDefault(Cursor part) {
        boolean named = part.is("CONSTRAINT") && part.peek(2).isWord("DEFAULT");
        return (named || part.is("DEFAULT")) && part.find("FOR") >= 0;
    }

    private Change addDefault(Cursor part) {
        part.moveTo(part.find("DEFAULT") + 1);
        int from = part.at();
        part.moveTo(part.find("FOR"));
        String expression = part.textFrom(from);
        part.expect("FOR");
        return new SetDefault(table, part.column(), expression);
    }

    private ConstraintDefinition unvalidated(ConstraintDefinition constraint) {
        return !unchecked
                ? constraint
                : new ConstraintDefinition(
                        constraint.kind(),
                        constraint.name(),
                        constraint.columns(),
                        constraint.target(),
                        constraint.targetColumns(),
                        constraint.onDelete(),
                        constraint.onUpdate(),
                        constraint.expression(),
                        false,
                        constraint.usingIndex(),
                        constraint.text());
    }

    private List<Change> drop() {
        if (in.eat("COLUMN")) {
            return new AlterColumnReader(in, table).drop();
        }
        boolean alone = in.peek(1).kind() == Token.Kind.END;
        if (alone || in.is("(")) {
            return new AlterColumnReader(in, table).drop();
        }
        if (in.eat("PRIMARY", "KEY")) {
            return List.of(dropKey(ConstraintDefinition.Kind.PRIMARY_KEY, null));
        }
        if (in.is("UNIQUE", "(")) {
            in.moveTo(in.end());
            return List.of(dropKey(ConstraintDefinition.Kind.UNIQUE, null));
        }
        if (in.eat("FOREIGN", "KEY")) {
            return List.of(dropNamed(ConstraintDefinition.Kind.FOREIGN_KEY));
        }
        if (in.eat("CONSTRAINT")) {
            return List.of(dropNamed(null));
        }
        if (in.dialect().isMySqlLike() && in.eat("CHECK")) {
            return List.of(dropNamed(ConstraintDefinition.Kind.CHECK));
        }
        if (in.eat("INDEX") || in.eat("KEY")) {
            boolean ifExists = in.eat("IF", "EXISTS");
            return List.of(new DropIndex(in.column(), table, ifExists, false, false));
        }
        if (in.is("PERIOD", "FOR") || in.is("SYSTEM", "VERSIONING")) {
            return TableOptionReader.option(in, table, "DROP " + in.next().upper());
        }
        return new AlterColumnReader(in, table).drop();
    }

    private Change dropNamed(ConstraintDefinition.@Nullable Kind kind) {
        boolean ifExists = in.eat("IF", "EXISTS");
        SqlName name = in.column();
        return new DropConstraint(table, kind, name, ifExists, in.eat("CASCADE"));
    }

    private Change dropKey(ConstraintDefinition.Kind kind, @Nullable SqlName name) {
        return new DropConstraint(table, kind, name, false, in.eat("CASCADE"));
    }

    private List<Change> alter() {
        boolean more = in.peek(2).kind() != Token.Kind.END;
        if (in.is("CONSTRAINT") && more) {
            in.next();
            return List.of(alterConstraint());
        }
        if (in.dialect().isMySqlLike() && more && (in.is("INDEX") || in.is("CHECK"))) {
            return TableOptionReader.option(in, table, "ALTER " + in.next().upper());
        }
        in.eat("COLUMN");
        return new AlterColumnReader(in, table).alter();
    }

    /** {@code ALTER CONSTRAINT c RENAME TO d} is H2's. */
    private Change alterConstraint() {
        SqlName name = in.column();
        if (in.eat("RENAME", "TO")) {
            return new RenameConstraint(table, name, in.column());
        }
        return new AlterConstraint(table, name, false, in.rest());
    }

    private List<Change> modify() {
        if (in.is("CONSTRAINT") && in.dialect() == ORACLE) {
            in.next();
            return List.of(alterConstraint());
        }
        in.eat("COLUMN");
        return new AlterColumnReader(in, table).modify();
    }

    private Change validate() {
        int from = in.at() - 1;
        in.expect("CONSTRAINT");
        SqlName name = in.column();
        return new AlterConstraint(table, name, true, in.textFrom(from));
    }

    private Change rename() {
        boolean aKindAndTo = in.peek(2).isWord("TO");
        String kind = aKindAndTo ? in.next().upper() : "COLUMN";
        if (aKindAndTo || in.peek(1).isWord("TO")) {
            SqlName name = in.column();
            in.expect("TO");
            SqlName to = in.column();
            return switch (kind) {
                case "CONSTRAINT" -> new RenameConstraint(table, name, to);
                case "INDEX", "KEY" -> new RenameIndex(name, table, to);
                default -> new RenameColumn(table, name, to);
            };
        }
        if (!in.eat("TO") && !in.eat("AS")) {
            in.eat("=");
        }
        return new RenameTable(table, RenamedName.of(table, in));
    }
}
