package dev.mrt.core.internal.explain;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.RowChange.Assignment;
import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.RowChange.Truncate;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableChange.SetNullable;
import dev.mrt.api.sql.TableChange.SetType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is gone for good, on the way up and on the way back, as far as the files tell. */
final class Losses {

    private static final String KEPT = "; no rollback brings them back unless they are kept elsewhere.";

    private static final Phrases GONE_UP = new Phrases()
            .on(DropTable.class, (change, at) -> "Applying it drops the rows of " + change.table() + KEPT)
            .on(
                    DropColumn.class,
                    (change, at) ->
                            "Applying it drops the values of " + Words.column(change.table(), change.column()) + KEPT)
            .on(Truncate.class, (change, at) -> "Applying it drops the rows of " + change.table() + KEPT)
            .on(
                    Delete.class,
                    (change, at) -> "Applying it deletes " + rows(change.where()) + " of " + change.table() + KEPT)
            .on(
                    Update.class,
                    (change, at) -> "Applying it overwrites values of " + columns(change) + " in "
                            + rows(change.where()) + KEPT)
            .on(
                    SetType.class,
                    (change, at) -> "Applying it converts the values of "
                            + Words.column(change.table(), change.column()) + " to "
                            + change.type().text().strip()
                            + "; what the new type cannot hold is lost or makes it fail.");

    private static final Phrases GONE_BACK = new Phrases()
            .on(
                    DropTable.class,
                    (change, at) -> "Rolling it back drops the table " + change.table()
                            + " with every row written to it meanwhile.")
            .on(
                    DropColumn.class,
                    (change, at) -> "Rolling it back drops the column " + Words.column(change.table(), change.column())
                            + " with every value written to it meanwhile.")
            .on(
                    Truncate.class,
                    (change, at) -> "Rolling it back empties " + change.table() + ", rows written meanwhile included.")
            .on(
                    Delete.class,
                    (change, at) -> "Rolling it back deletes " + rows(change.where()) + " of " + change.table()
                            + ", also if they were written or changed meanwhile.")
            .on(
                    Update.class,
                    (change, at) -> "Rolling it back overwrites values of " + columns(change) + " in "
                            + rows(change.where()) + ", also if they were changed meanwhile.")
            .on(
                    SetType.class,
                    (change, at) -> "Rolling it back converts the values of "
                            + Words.column(change.table(), change.column()) + " to "
                            + change.type().text().strip()
                            + "; values written meanwhile that it cannot hold are lost or make it fail.")
            .on(
                    SetNullable.class,
                    (change, at) -> "Rolling it back makes "
                            + Words.column(change.table(), change.column())
                            + " NOT NULL; it fails if a row has NULL there by then.")
            .on(
                    AddConstraint.class,
                    (change, at) -> "Rolling it back adds to " + change.table() + ": "
                            + Words.constraint(change.constraint()) + "; it fails if rows written meanwhile break it.")
            .on(
                    CreateIndex.class,
                    (change, at) -> "Rolling it back makes a unique index on "
                            + change.index().table() + "; it fails if rows written meanwhile have the same values.");

    private Losses() {}

    static List<String> of(MigrationContext context) {
        Rollback rollback = context.migration().rollback();
        Stream<String> none = rollback.isPresent()
                ? Stream.empty()
                : Stream.of("Nothing takes this migration back (" + rollback.description() + ").");
        Stream<String> up = context.upChanges().stream()
                .filter(each -> wasThere(each, context))
                .flatMap(each -> overwriting(each, context.up(AddColumn.class)))
                .flatMap(each -> sentence(GONE_UP, each));
        Stream<String> back = context.rollbackChanges().stream()
                .filter(Losses::mayFailOrLose)
                .filter(each -> isThere(each, context))
                .flatMap(each -> overwriting(each, context.rollback(AddColumn.class)))
                .flatMap(each -> sentence(GONE_BACK, each));
        return Stream.of(none, up, back)
                .flatMap(sentences -> sentences)
                .distinct()
                .toList();
    }

    private static Stream<String> sentence(Phrases phrases, Occurrence<?> occurrence) {
        return phrases
                .find(occurrence)
                .map(sentence -> occurrence.certain() ? sentence : "Code may do this: " + sentence)
                .stream();
    }

    /** An update without the columns that the same script adds, as nothing was in them; none if it sets no others. */
    private static Stream<Occurrence<?>> overwriting(Occurrence<?> occurrence, List<Occurrence<AddColumn>> added) {
        if (!(occurrence.change() instanceof Update update)) {
            return Stream.of(occurrence);
        }
        List<Assignment> old = update.assignments().stream()
                .filter(each -> added.stream()
                        .map(Occurrence::change)
                        .noneMatch(column -> column.table().equals(update.table())
                                && column.column().name().equals(each.column())))
                .toList();
        Update rest = new Update(update.table(), old, update.where(), update.from(), update.text());
        return old.isEmpty()
                ? Stream.empty()
                : Stream.of(new Occurrence<>(rest, occurrence.statement(), occurrence.before(), occurrence.certain()));
    }

    /** What the migration itself made holds nothing that could be missed. */
    private static boolean wasThere(Occurrence<?> occurrence, MigrationContext context) {
        Change change = occurrence.change();
        Optional<SqlName> table = Optional.ofNullable(change.subject());
        boolean newTable = table.filter(name -> isNew(context, name)).isPresent();
        if (change instanceof DropColumn dropped) {
            return !newTable
                    && context.before()
                            .table(dropped.table())
                            .map(found -> !found.complete()
                                    || found.column(dropped.column()).isPresent())
                            .orElse(true);
        }
        return !newTable;
    }

    private static boolean isNew(MigrationContext context, SqlName table) {
        return context.before().table(table).isEmpty()
                && context.up(CreateTable.class).stream()
                        .anyMatch(created -> table.equals(created.change().subject()));
    }

    /** What the rollback itself makes holds nothing yet. */
    private static boolean isThere(Occurrence<?> occurrence, MigrationContext context) {
        SqlName table = tableOf(occurrence.change());
        return table == null
                || context.rollback(CreateTable.class).stream()
                        .noneMatch(created -> table.equals(created.change().subject()));
    }

    private static @Nullable SqlName tableOf(Change change) {
        return change instanceof CreateIndex created ? created.index().table() : change.subject();
    }

    private static boolean mayFailOrLose(Occurrence<?> occurrence) {
        Change change = occurrence.change();
        return !(change instanceof SetNullable set && set.nullable())
                && !(change instanceof CreateIndex created && !created.index().unique())
                && !(change instanceof AddConstraint added
                        && !added.constraint().validated());
    }

    private static String rows(String where) {
        return where.isEmpty() ? "every row" : "the rows where " + Words.code(where);
    }

    private static String columns(Update change) {
        List<SqlName> columns =
                change.assignments().stream().map(each -> each.column()).toList();
        return change.table() + Words.inParentheses(columns);
    }
}
