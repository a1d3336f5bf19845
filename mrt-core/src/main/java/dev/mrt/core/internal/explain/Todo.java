package dev.mrt.core.internal.explain;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableChange.RenameColumn;
import dev.mrt.api.sql.TableChange.RenameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person has to look at before a release. */
final class Todo {

    /** Codes of checks on locks and failures that depend on rows. */
    private static final String LOCKS = "MRT4";

    private Todo() {}

    static List<String> of(
            MigrationContext context, List<String> losses, List<String> unread, List<RiskWarning> findings) {
        List<String> todo = new ArrayList<>();
        if (!context.migration().rollback().isPresent()) {
            todo.add("Write a rollback (mrt fix writes one where it can), or agree that there is no way back.");
        }
        if (losses.stream().anyMatch(loss -> loss.startsWith("Applying it"))) {
            todo.add("Decide who still needs what is lost, and keep it in a side table or a backup first.");
        }
        if (losses.stream().anyMatch(loss -> loss.startsWith("Rolling it back"))) {
            todo.add(
                    "Decide until when a rollback is possible: the longer the new schema is in use, the more it loses or fails on.");
        }
        users(context)
                .ifPresent(names ->
                        todo.add("Make sure that no running version of the application still uses " + names + "."));
        locked(findings)
                .ifPresent(names -> todo.add("Look at size and traffic of " + names
                        + " in production: the findings on locks and failures depend on it."));
        if (!unread.isEmpty()) {
            todo.add("Read by yourself what was not read: it is named above.");
        }
        todo.add("Verify it on rows (mrt verify --only " + context.migration().id()
                + "): files alone do not show whether the rollback works.");
        return todo;
    }

    private static Optional<String> users(MigrationContext context) {
        return listed(context.upChanges().stream()
                .map(each -> each.change())
                .filter(change -> change.subject() != null
                        && context.before().table(change.subject()).isPresent())
                .flatMap(Todo::oldName));
    }

    private static Stream<String> oldName(Change change) {
        if (change instanceof DropTable dropped) {
            return Stream.of(dropped.table().toString());
        }
        if (change instanceof RenameTable renamed) {
            return Stream.of(renamed.table().toString());
        }
        if (change instanceof DropColumn dropped) {
            return Stream.of(Words.column(dropped.table(), dropped.column()));
        }
        return change instanceof RenameColumn renamed
                ? Stream.of(Words.column(renamed.table(), renamed.column()))
                : Stream.empty();
    }

    private static Optional<String> locked(List<RiskWarning> findings) {
        return listed(findings.stream()
                .filter(finding -> finding.code().startsWith(LOCKS))
                .map(RiskWarning::object)
                .filter(object -> !object.isBlank()));
    }

    private static Optional<String> listed(Stream<String> names) {
        String listed = names.distinct().collect(Collectors.joining(", "));
        return listed.isEmpty() ? Optional.empty() : Optional.of(listed);
    }
}
