package dev.mrt.engine.liquibase;

import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.change.Change;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.exception.RollbackImpossibleException;

/**
 * What Liquibase does where a changeset has no rollback: it runs the inverse of each change, the last one first. One change without an
 * inverse makes the whole impossible.
 */
final class DerivedRollback {

    private final ChangeSql sql;
    private final Problems problems;
    private final ChangeSet changeSet;
    private final Place place;

    private final SqlText text = new SqlText();
    private final List<Integer> impossible = new ArrayList<>();
    private Optional<String> code = Optional.empty();

    /** Why the first change in the file that has no inverse has none, where Liquibase says more than that. */
    private String unsupported = "";

    DerivedRollback(ChangeSql sql, Problems problems, ChangeSet changeSet, Place place) {
        this.sql = sql;
        this.problems = problems;
        this.changeSet = changeSet;
        this.place = place;
    }

    Rollback rollback() {
        for (int i = changeSet.getChanges().size() - 1; i >= 0; i--) {
            if (!invert(changeSet.getChanges().get(i), place.change(i))) {
                impossible.add(0, i);
            }
        }
        if (!impossible.isEmpty()) {
            return new Rollback.Missing(reason());
        }
        if (code.isPresent()) {
            return new Rollback.Code(code.get());
        }
        return new Rollback.Generated(text.at(place.change(0)));
    }

    private boolean invert(Change change, SourceLocation location) {
        Optional<String> className = CodeChange.className(change);
        if (className.isPresent()) {
            return invertCode(className.get(), location);
        }
        if (change instanceof RawSQLChange && isSqlFile()) {
            return false;
        }
        return CodeChange.isUntouchable(change) ? change.supportsRollback(sql.database()) : invertSql(change, location);
    }

    private boolean invertCode(String className, SourceLocation location) {
        CodeChange.Undo undo = CodeChange.undoOf(className);
        code = undo == CodeChange.Undo.NO ? code : Optional.of(className);
        if (undo == CodeChange.Undo.UNKNOWN) {
            problems.add(
                    changeSet,
                    location,
                    "The class " + className
                            + " is not on the class path, so whether it can take its change back is not"
                            + " known. Add it to the class path.");
        }
        return undo != CodeChange.Undo.NO;
    }

    private boolean invertSql(Change change, SourceLocation location) {
        try {
            text.addAll(sql.inverseOf(change, changeSet), location.line());
            return true;
        } catch (RollbackImpossibleException noInverse) {
            unsupported =
                    noInverse.getMessage() != null && noInverse.getMessage().contains(" is not supported on ")
                            ? ", as " + noInverse.getMessage().replaceFirst("^.*Exception: ", "")
                            : "";
            return false;
        } catch (LiquibaseException | RuntimeException unknown) {
            problems.noSql(changeSet, location, "rollback of " + Place.nameOf(change), unknown);
            return change.supportsRollback(sql.database());
        }
    }

    /** Liquibase goes by the logical path. */
    private boolean isSqlFile() {
        return WrittenRollback.isSql(changeSet.getFilePath());
    }

    private String reason() {
        int first = impossible.get(0);
        Change change = changeSet.getChanges().get(first);
        String others = impossible.size() == 1 ? "" : " and " + (impossible.size() - 1) + " more";
        String what = CodeChange.className(change)
                .map(name -> "the class " + name + " has no rollback")
                .orElse("Liquibase has no inverse of " + Place.nameOf(change) + unsupported);
        return what + " (" + place.change(first) + ")" + others + "; " + advice();
    }

    private String advice() {
        if (isSqlFile() && place.spot().id().equals("raw")) {
            return "make it a formatted changelog (\"--liquibase formatted sql\", \"--changeset author:id\") and "
                    + WrittenRollback.advice(place.file());
        }
        return WrittenRollback.advice(place.file());
    }
}
