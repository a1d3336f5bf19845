package dev.mrt.engine.liquibase;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.InventoryFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;

/** What could not be found out about changesets. Those that this run leaves out have no problems. */
final class Problems {

    private final List<InventoryFinding> findings = new ArrayList<>();
    private final Set<ChangeSet> silent = Collections.newSetFromMap(new IdentityHashMap<>());

    void silence(ChangeSet changeSet) {
        silent.add(changeSet);
    }

    void add(ChangeSet changeSet, SourceLocation location, String message) {
        if (!silent.contains(changeSet)) {
            findings.add(new InventoryFinding(location, message, InventoryFinding.Kind.NOT_CHECKED));
        }
    }

    /** That Liquibase does not tell the SQL of something. */
    void noSql(ChangeSet changeSet, SourceLocation location, String what, Throwable cause) {
        add(
                changeSet,
                location,
                "The SQL of the " + what + " is not known and was not checked: "
                        + Complaint.missingFile(cause).orElseGet(() -> rootMessage(cause)));
    }

    private static String rootMessage(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        @Nullable String message = root.getMessage();
        String text = message == null || message.isBlank() ? root.getClass().getSimpleName() : message.strip();
        String firstLine = text.lines().findFirst().orElse(text);
        return firstLine.endsWith(".") ? firstLine : firstLine + ".";
    }

    List<InventoryFinding> findings() {
        return List.copyOf(findings);
    }
}
