package dev.mrt.engine.liquibase;

import dev.mrt.api.model.Migration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.change.Change;
import liquibase.change.DbmsTargetedChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseList;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.precondition.core.PreconditionContainer.ErrorOption;
import liquibase.precondition.core.PreconditionContainer.FailOption;
import org.jspecify.annotations.Nullable;

/** What the preconditions of a changeset ask for. */
final class Conditions {

    /** Other rows may lead to another answer. */
    private static final Set<String> ASK_FOR_ROWS =
            Set.of("sqlCheck", "rowCount", "tableIsEmpty", "customPrecondition");

    private static final Set<String> OF_THE_CONTAINER =
            Set.of("nestedPreconditions", "onFail", "onError", "onSqlOutput", "onFailMessage", "onErrorMessage");

    private Conditions() {}

    /** Whether one of them looks at rows. */
    static boolean askForRows(ChangeSet changeSet) {
        PreconditionContainer preconditions = changeSet.getPreconditions();
        return preconditions != null && asksForRows(preconditions);
    }

    private static boolean asksForRows(Precondition precondition) {
        return ASK_FOR_ROWS.contains(precondition.getName())
                || (precondition instanceof PreconditionLogic logic
                        && logic.getNestedPreconditions().stream().anyMatch(Conditions::asksForRows));
    }

    /** What happens to a changeset whose preconditions are not met, or cannot be asked for. */
    static Set<Migration.Flag> flags(ChangeSet changeSet) {
        PreconditionContainer container = changeSet.getPreconditions();
        Set<Migration.Flag> flags = EnumSet.noneOf(Migration.Flag.class);
        if (container == null || container.getNestedPreconditions().isEmpty()) {
            return flags;
        }
        if (container.getOnFail() == FailOption.MARK_RAN || container.getOnError() == ErrorOption.MARK_RAN) {
            flags.add(Migration.Flag.MAY_BE_MARKED_RAN);
        }
        if (container.getOnFail() == FailOption.CONTINUE || container.getOnError() == ErrorOption.CONTINUE) {
            flags.add(Migration.Flag.MAY_BE_LEFT_OUT);
        }
        return flags;
    }

    /** Whether a change runs on a database, see {@code <sql dbms="..">}. */
    static boolean isFor(Change change, Database database) {
        return !(change instanceof DbmsTargetedChange targeted)
                || DatabaseList.definitionMatches(targeted.getDbms(), database, true);
    }

    /**
     * Whether a changeset has changes and none of them runs on a database: Liquibase may write all the same that it ran. Some versions drop such
     * changes while they read a changelog; then only the file tells that there are any.
     */
    static boolean areAllForOthers(Step step, Database database) {
        List<Change> changes = step.changeSet().getChanges();
        return changes.isEmpty()
                ? !step.spot().changeLines().isEmpty()
                : changes.stream().noneMatch(change -> isFor(change, database));
    }

    /** Why Liquibase runs no change of a changeset, as far as the changes themselves say. */
    static String ofChanges(ChangeSet changeSet) {
        return changeSet.getChanges().stream()
                .filter(DbmsTargetedChange.class::isInstance)
                .map(change -> ((DbmsTargetedChange) change).getDbms())
                .filter(dbms -> dbms != null && !dbms.isBlank())
                .findFirst()
                .map(dbms -> "Its changes are for " + dbms + " only (dbms).")
                .orElse("Its changes are not for this operating system or database.");
    }

    /** A condition as its author wrote it, in short: {@code not(tableExists tableName=users)}. */
    static String text(Precondition precondition) {
        String own = precondition.getSerializableFields().stream()
                .filter(field -> !OF_THE_CONTAINER.contains(field))
                .map(field -> named(field, precondition.getSerializableFieldValue(field)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        String nested = precondition instanceof PreconditionLogic logic
                ? logic.getNestedPreconditions().stream()
                        .map(Conditions::text)
                        .collect(Collectors.joining(", ", "(", ")"))
                : "";
        return (precondition.getName() + nested + " " + own).strip();
    }

    private static String named(String field, @Nullable Object value) {
        boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
        return plain ? (field.equals("sql") ? "\"" + value + "\"" : field + "=" + value) : "";
    }
}
