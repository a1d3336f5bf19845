package dev.mrt.engine.liquibase;

import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import liquibase.change.Change;
import liquibase.change.core.EmptyChange;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;

/** Tells what Liquibase does to take a changeset back: what stands in it, what another one runs, what Liquibase derives, or nothing. */
final class Rollbacks {

    private final ChangeSql sql;
    private final Sources sources;
    private final Problems problems;
    private final IdentityHashMap<Change, ChangeSet> owners = new IdentityHashMap<>();

    Rollbacks(ChangeSql sql, Sources sources, Problems problems, List<ChangeSet> changeSets) {
        this.sql = sql;
        this.sources = sources;
        this.problems = problems;
        changeSets.forEach(each -> each.getChanges().forEach(change -> owners.put(change, each)));
    }

    /** The name of a changeset, as Liquibase's history has it. */
    static String idOf(ChangeSet changeSet) {
        return changeSet.getFilePath() + "::" + changeSet.getId() + "::" + changeSet.getAuthor();
    }

    Rollback of(ChangeSet changeSet, Place place) {
        List<Change> written = changeSet.getRollback().getChanges();
        if (isUnread(changeSet, written, place.spot())) {
            Script script = new Script(place.rollback(), "");
            return place.spot().rollbackLine() > 0 ? new Rollback.Scripted(script) : new Rollback.Generated(script);
        }
        if (written.isEmpty()) {
            return new DerivedRollback(sql, problems, changeSet, place).rollback();
        }
        if (written.stream().allMatch(Rollbacks::isEmpty)) {
            return new Rollback.Declared(WrittenRollback.emptiness(place, sources));
        }
        List<Change> running =
                written.stream().filter(change -> !isEmpty(change)).toList();
        if (running.stream().noneMatch(sql::isForDatabase)) {
            return new Rollback.Declared("its rollback is not for "
                    + sql.database().getShortName() + ", so nothing runs (" + place.rollback() + ")");
        }
        return ofRunning(running, changeSet, place);
    }

    /**
     * Whether Liquibase has left out what is written: a changeset for another database, or changes of a rollback that it does not know.
     */
    private static boolean isUnread(ChangeSet changeSet, List<Change> written, Spot spot) {
        boolean skipped = written.isEmpty()
                && changeSet.getChanges().isEmpty()
                && !spot.changeNames().isEmpty();
        boolean unknown = !written.isEmpty()
                && written.stream().allMatch(Rollbacks::isEmpty)
                && spot.rollbackNames().stream().anyMatch(name -> !name.equals("empty") && !name.equals("comment"));
        return skipped || unknown;
    }

    private Rollback ofRunning(List<Change> changes, ChangeSet changeSet, Place place) {
        SqlText text = new SqlText();
        for (Change change : changes) {
            textOf(change, changeSet, place).forEach(statement -> text.add(statement, lineOf(statement, place)));
        }
        Script made = text.at(place.rollback());
        Script script = WrittenRollback.isSql(place.file()) ? RollbackLines.of(made, changeSet, place, sources) : made;
        Optional<ChangeSet> other = referenced(changes, changeSet);
        if (other.isPresent()) {
            return new Rollback.Referenced(script, idOf(other.get()));
        }
        Optional<String> code = changes.stream()
                .filter(CodeChange::is)
                .map(change -> CodeChange.className(change).orElse(Place.nameOf(change)))
                .findFirst();
        return text.isEmpty() && code.isPresent() ? new Rollback.Code(code.get()) : new Rollback.Scripted(script);
    }

    /** What was cut at delimiters of its own can be found again; never above the first rollback. */
    private int lineOf(String statement, Place place) {
        int first = place.rollback().line();
        return WrittenRollback.isSql(place.file())
                ? Math.max(first, Locator.lineOf(place.spot(), sources.text(place.physicalFile()), statement))
                : first;
    }

    private List<String> textOf(Change change, ChangeSet changeSet, Place place) {
        try {
            return sql.of(change, changeSet, true);
        } catch (LiquibaseException | RuntimeException unknown) {
            problems.noSql(changeSet, place.rollback(), "rollback with " + Place.nameOf(change), unknown);
            return List.of();
        }
    }

    /** The one other changeset that all changes belong to: Liquibase runs the very objects of the changeset that is pointed at. */
    private Optional<ChangeSet> referenced(List<Change> changes, ChangeSet own) {
        List<ChangeSet> found = changes.stream()
                .map(owners::get)
                .distinct()
                .filter(Objects::nonNull)
                .toList();
        boolean all = changes.stream().allMatch(owners::containsKey);
        return all && found.size() == 1 && !found.get(0).equals(own) ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Liquibase 4.20 keeps the word "empty" as SQL and skips it; YAML does so in every version. */
    private static boolean isEmpty(Change change) {
        return change instanceof EmptyChange
                || (change instanceof RawSQLChange raw
                        && raw.getSql() != null
                        && raw.getSql().strip().toLowerCase(Locale.ROOT).equals("empty"));
    }
}
