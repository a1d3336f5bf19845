package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.FileEdit;
import dev.mrt.api.spi.InventoryFinding;
import dev.mrt.api.spi.MigrationCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was found in the files. Shared by all that is done with a chain, so that files are read once.
 *
 * @param steps the chain
 * @param callbacks SQL callbacks
 * @param confs script configurations by the path of their script
 * @param inventory what is odd
 * @param files what was found on the way
 * @param writer says what undo scripts are to be written
 * @param dialectHint what the configuration says
 */
record FlywayCatalog(
        List<Step> steps,
        List<ScriptResource> callbacks,
        Map<String, ScriptResource> confs,
        List<InventoryFinding> inventory,
        KnownFiles files,
        RollbackWriter writer,
        String dialectHint)
        implements MigrationCatalog {

    FlywayCatalog {
        steps = List.copyOf(steps);
        callbacks = List.copyOf(callbacks);
        confs = Map.copyOf(confs);
        inventory = List.copyOf(inventory);
    }

    @Override
    public List<Migration> migrations() {
        return steps.stream().map(Step::migration).toList();
    }

    @Override
    public Optional<String> text(SourceLocation location) {
        return files.text(location);
    }

    @Override
    public Optional<Path> path(SourceLocation location) {
        return files.path(location);
    }

    @Override
    public List<FileEdit> withRollback(Migration migration, List<String> rollback, List<String> upBefore) {
        Step step = steps.stream()
                .filter(each -> each.id().equals(migration.id()))
                .findFirst()
                .orElseThrow(() -> MrtException.usage("There is no migration " + migration.id() + " in this chain."));
        return writer.edits(step, steps, rollback, upBefore);
    }

    /** The configuration beside a script. */
    @Nullable
    ScriptResource confOf(ScriptResource script) {
        return confs.get(script.file().absolutePath());
    }
}
