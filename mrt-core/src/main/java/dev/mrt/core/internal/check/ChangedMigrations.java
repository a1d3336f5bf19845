package dev.mrt.core.internal.check;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.MigrationCatalog;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The migrations whose files, or parts of files, changed since a commit. What git cannot tell counts as changed. */
final class ChangedMigrations {

    private final GitChanges git;
    private final MigrationCatalog catalog;
    private final Map<String, NavigableSet<Integer>> starts = new HashMap<>();
    private final Map<String, Optional<Path>> paths = new HashMap<>();

    private ChangedMigrations(GitChanges git, MigrationCatalog catalog) {
        this.git = git;
        this.catalog = catalog;
        catalog.migrations()
                .forEach(
                        migration -> starts.computeIfAbsent(migration.location().file(), file -> new TreeSet<>())
                                .add(migration.location().line()));
    }

    /**
     * Asks git.
     *
     * @param reference a commit, branch or tag
     * @param question the revision that the user may have meant, as a question
     * @throws MrtException if there is no such commit, or the migrations are not in a repository
     */
    static ChangedMigrations since(String reference, MigrationCatalog catalog, String question) {
        Path folder = catalog.migrations().stream()
                .flatMap(migration -> catalog.path(migration.location()).stream())
                .findFirst()
                .map(path -> path.toAbsolutePath().getParent())
                .orElseThrow(() -> MrtException.usage("There is no migration " + reference
                        + " (since), and git cannot be asked, as the migrations are no files on disk." + question));
        return new ChangedMigrations(GitChanges.since(reference, folder, question), catalog);
    }

    boolean contains(int index) {
        Migration migration = catalog.migrations().get(index);
        SourceLocation start = migration.location();
        SourceLocation rollback = migration.rollback().scriptOr(start).location();
        List<SourceLocation> others = Stream.of(migration.up().location(), rollback)
                .filter(place -> !place.file().equals(start.file()))
                .toList();
        return touches(start, start.line(), end(start)) || others.stream().anyMatch(this::contains);
    }

    /** Whether the file of a place changed. */
    boolean contains(SourceLocation place) {
        return touches(place, 0, Integer.MAX_VALUE);
    }

    private int end(SourceLocation start) {
        NavigableSet<Integer> all = starts.getOrDefault(start.file(), new TreeSet<>());
        Integer next = all.higher(start.line());
        return next == null ? Integer.MAX_VALUE : next - 1;
    }

    private boolean touches(SourceLocation place, int first, int last) {
        return paths.computeIfAbsent(place.file(), file -> catalog.path(place))
                .map(path -> git.touch(path, first, last))
                .orElse(true);
    }
}
