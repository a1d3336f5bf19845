package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Migration.Flag;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.spi.FileEdit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what undo script a migration needs. Writes nothing.
 *
 * @param settings how undo scripts are named
 * @param scripts tells encodings
 */
record RollbackWriter(FlywaySettings settings, Scripts scripts) {

    List<FileEdit> edits(Step step, List<Step> chain, List<String> rollback, List<String> upBefore) {
        FoundFile file = script(step);
        EditedScript up = EditedScript.of(file, onDisk(file), scripts.encoding(file));
        List<FileEdit> edits = new ArrayList<>();
        if (!upBefore.isEmpty()) {
            edits.add(up.withStatementsFirst(upBefore));
        }
        ScriptResource undo = step.undo();
        edits.add(undo == null ? created(step, chain, up, rollback) : replaced(undo.file(), rollback));
        return List.copyOf(edits);
    }

    private FileEdit created(Step step, List<Step> chain, EditedScript up, List<String> rollback) {
        Path path = new NewUndo(settings, chain).of(script(step), step.id().value());
        String header = "-- Takes back " + up.path().getFileName() + up.lineEnd();
        return EditedScript.edit(path, header + EditedScript.sql(rollback, up.lineEnd()), settings.encoding(), true);
    }

    private FileEdit replaced(FoundFile undo, List<String> rollback) {
        return EditedScript.of(undo, onDisk(undo), scripts.encoding(undo)).withStatements(rollback);
    }

    private static FoundFile script(Step step) {
        Migration migration = step.migration();
        if (migration.kind() == MigrationKind.REPEATABLE) {
            throw refused(migration, "is repeatable; Flyway has no undo for it");
        }
        if (migration.kind() == MigrationKind.BASELINE) {
            throw refused(migration, "is a baseline, which has no undo");
        }
        if (step.script() == null) {
            throw refused(migration, "is a Java class; let it implement dev.mrt.api.Reversible");
        }
        if (migration.flags().contains(Flag.CODE)) {
            throw refused(migration, "is run by another program than the database; write its undo by hand");
        }
        return step.script().file();
    }

    private static MrtException refused(Migration migration, String reason) {
        return MrtException.usage("No undo script can be written for " + migration.id() + " (" + migration.location()
                + "): it " + reason + ".");
    }

    private static Path onDisk(FoundFile file) {
        return file.path()
                .orElseThrow(() -> MrtException.usage(
                        file.shown() + " is in a jar and cannot be changed; run mrt where the file is a source."));
    }
}
