package dev.mrt.engine.liquibase;

import java.util.Optional;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.core.OutputChange;
import liquibase.change.core.StopChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.change.custom.CustomSqlRollback;
import liquibase.change.custom.CustomTaskRollback;

/** Changes of which Liquibase cannot tell the SQL without running them: even asking a custom change for its SQL executes it. */
final class CodeChange {

    /** Whether a class can take its change back. */
    enum Undo {
        YES,
        NO,
        /** The class is not on the class path. */
        UNKNOWN
    }

    private CodeChange() {}

    /** Whether the change runs a user's class or a program. */
    static boolean is(Change change) {
        return className(change).isPresent() || change instanceof ExecuteShellCommandChange;
    }

    /** Whether the change must not be asked for SQL. */
    static boolean isUntouchable(Change change) {
        return is(change) || change instanceof OutputChange || change instanceof StopChange;
    }

    /** The class of a custom change. */
    static Optional<String> className(Change change) {
        if (change instanceof StubCustomChange stub) {
            return Optional.of(stub.className());
        }
        return change instanceof CustomChangeWrapper custom
                ? Optional.of(String.valueOf(custom.getClassName()))
                : Optional.empty();
    }

    /** Looks at the interfaces of a class; does not initialise it. */
    static Undo undoOf(String className) {
        try {
            Class<?> type =
                    Class.forName(className, false, Scope.getCurrentScope().getClassLoader());
            boolean undoes =
                    CustomTaskRollback.class.isAssignableFrom(type) || CustomSqlRollback.class.isAssignableFrom(type);
            return undoes ? Undo.YES : Undo.NO;
        } catch (ClassNotFoundException | LinkageError notThere) {
            return Undo.UNKNOWN;
        }
    }
}
