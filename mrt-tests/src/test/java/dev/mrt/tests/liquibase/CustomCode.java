package dev.mrt.tests.liquibase;

import liquibase.change.custom.CustomTaskChange;
import liquibase.change.custom.CustomTaskRollback;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;

/** Custom changes as users write them on bad days. */
public abstract class CustomCode implements CustomTaskChange, CustomTaskRollback {

    @Override
    public void rollback(Database database) {
        // There is nothing to take back.
    }

    @Override
    public String getConfirmationMessage() {
        return "done";
    }

    @Override
    public void setUp() {
        // Nothing is needed.
    }

    @Override
    public void setFileOpener(ResourceAccessor resources) {
        // No files are read.
    }

    @Override
    public ValidationErrors validate(Database database) {
        return new ValidationErrors();
    }

    /** Never ends, whoever asks it to. */
    public static final class Endless extends CustomCode {

        @Override
        public void execute(Database database) {
            Object nobody = new Object();
            while (true) {
                synchronized (nobody) {
                    try {
                        nobody.wait();
                    } catch (InterruptedException e) {
                        Thread.onSpinWait();
                    }
                }
            }
        }
    }

    /** Misses a class of its own. */
    public static final class Incomplete extends CustomCode {

        @Override
        public void execute(Database database) {
            throw new NoClassDefFoundError("org/example/Missing");
        }
    }
}
