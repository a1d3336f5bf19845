package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.FileEdit;
import dev.mrt.api.spi.InventoryFinding;
import dev.mrt.api.spi.MigrationCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.changelog.DatabaseChangeLog;

/**
 * A changelog as its files say.
 *
 * @param steps the changesets
 * @param inventory what is odd
 * @param files the files that the changesets stand in
 * @param dialectHint what {@link MigrationCatalog#dialectHint()} says
 */
record LiquibaseCatalog(List<Step> steps, List<InventoryFinding> inventory, SourceFiles files, String dialectHint)
        implements MigrationCatalog {

    LiquibaseCatalog {
        steps = List.copyOf(steps);
        inventory = List.copyOf(inventory);
    }

    /**
     * Looks at what Liquibase has parsed, on its thread and in its scope.
     *
     * @param url the database that Liquibase's own configuration names; empty if none
     */
    static LiquibaseCatalog of(Steps steps, DatabaseChangeLog changeLog, String url) {
        List<InventoryFinding> inventory = new ArrayList<>(Oddities.of(steps));
        inventory.addAll(steps.problems());
        return new LiquibaseCatalog(
                steps.steps(), inventory, steps.files(), DialectHint.of(steps.steps(), changeLog, url));
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
                .filter(each -> each.migration().id().equals(migration.id()))
                .findFirst()
                .orElseThrow(
                        () -> MrtException.usage("There is no changeset " + migration.id() + " in this changelog."));
        return List.of(new RollbackWriter(files).edit(step, rollback, upBefore));
    }
}
