package dev.mrt.engine.liquibase;

import java.util.ArrayList;
import java.util.List;
import liquibase.change.custom.CustomTaskChange;
import liquibase.change.custom.CustomTaskRollback;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;

/** Custom changes that tell when they are run. */
final class CustomChanges {

    static final List<String> RAN = new ArrayList<>();

    private CustomChanges() {}

    /** Cannot be taken back. */
    public static class OneWay implements CustomTaskChange {

        public OneWay() {
            RAN.add("made");
        }

        @Override
        public void execute(Database database) {
            RAN.add("executed");
        }

        @Override
        public String getConfirmationMessage() {
            return "done";
        }

        @Override
        public void setUp() {
            RAN.add("set up");
        }

        @Override
        public void setFileOpener(ResourceAccessor resources) {
            RAN.add("given resources");
        }

        @Override
        public ValidationErrors validate(Database database) {
            return new ValidationErrors();
        }
    }

    /** Can be taken back. */
    public static final class Undoing extends OneWay implements CustomTaskRollback {

        @Override
        public void rollback(Database database) {
            RAN.add("rolled back");
        }
    }
}
