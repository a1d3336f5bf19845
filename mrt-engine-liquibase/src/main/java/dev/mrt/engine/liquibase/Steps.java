package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.InventoryFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ResourceAccessor;

/**
 * The changesets of a changelog in the order in which Liquibase runs them, with those that this run leaves out. To be made on the thread
 * and in the scope that parsed the changelog.
 */
final class Steps {

    private final Sources sources;
    private final ChangeSql sql;
    private final Exclusions exclusions;
    private final SpotMatcher spots;
    private final Rollbacks rollbacks;
    private final Problems problems = new Problems();
    private final List<Step> steps = new ArrayList<>();

    private Steps(
            List<ChangeSet> changeSets,
            Database database,
            ResourceAccessor resources,
            Contexts contexts,
            LabelExpression labels) {
        sources = new Sources(resources);
        sql = new ChangeSql(database);
        exclusions = new Exclusions(database, contexts, labels);
        spots = new SpotMatcher(changeSets, sources);
        rollbacks = new Rollbacks(sql, sources, problems, changeSets);
    }

    /**
     * Reads a changelog that Liquibase has parsed.
     *
     * @param database tells the dialect; need not be connected
     * @param resources where Liquibase found the files
     * @param contexts the contexts of this run
     * @param labels the label filter of this run
     * @throws MrtException if there are none, two of one name would run, or one that would run has no name or lacks a file
     */
    static Steps of(
            DatabaseChangeLog changeLog,
            Database database,
            ResourceAccessor resources,
            Contexts contexts,
            LabelExpression labels) {
        List<ChangeSet> skipped = changeLog.getSkippedChangeSets();
        List<ChangeSet> all = Stream.concat(changeLog.getChangeSets().stream(), skipped.stream())
                .toList();
        if (all.isEmpty()) {
            throw MrtException.usage("There is no changeset in the changelog "
                    + Sources.shown(changeLog.getPhysicalFilePath()) + " or in what it includes.");
        }
        Steps steps = new Steps(all, database, resources, contexts, labels);
        List<Step> read = changeLog.getChangeSets().stream().map(steps::read).collect(Collectors.toList());
        skipped.forEach(each -> insert(steps.read(each), read));
        steps.number(steps.withoutTwins(read));
        return steps;
    }

    /** Puts a changeset that Liquibase skipped, when it read the file, before the next one in the file. */
    private static void insert(Step skipped, List<Step> steps) {
        int behind = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).physicalFile().equals(skipped.physicalFile())) {
                if (steps.get(i).spot().line() > skipped.spot().line()) {
                    steps.add(i, skipped);
                    return;
                }
                behind = i;
            }
        }
        steps.add(behind < 0 ? steps.size() : behind + 1, skipped);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** What Liquibase did not tell about them. */
    List<InventoryFinding> problems() {
        return problems.findings();
    }

    Sources sources() {
        return sources;
    }

    /** The files that they stand in. */
    SourceFiles files() {
        return SourceFiles.of(steps, sources);
    }

    private Step read(ChangeSet changeSet) {
        Spot spot = spots.spotOf(changeSet);
        Place place = Place.of(changeSet, spot);
        var exclusion = exclusions.of(changeSet);
        if (exclusion.isEmpty()) {
            requireNames(changeSet, place.changeSet());
        }
        exclusion.ifPresent(reason -> problems.silence(changeSet));
        Migration migration = new Migration(
                new MigrationId(Rollbacks.idOf(changeSet)),
                1,
                MigrationKind.VERSIONED,
                description(changeSet, spot),
                place.changeSet(),
                up(changeSet, place),
                rollbacks.of(changeSet, place),
                flags(changeSet, exclusion.isPresent()));
        return new Step(migration, changeSet, spot, SpotMatcher.fileOf(changeSet), exclusion);
    }

    /** Without them Liquibase cannot write its history; it tells in the middle of the run, or as an error of the database. */
    private static void requireNames(ChangeSet changeSet, SourceLocation place) {
        boolean named = changeSet.getId() != null && !changeSet.getId().isBlank();
        if (!named || changeSet.getAuthor() == null || changeSet.getAuthor().isBlank()) {
            throw MrtException.usage(place + ": the changeset has no " + (named ? "author" : "id") + "; give it one.");
        }
    }

    private Script up(ChangeSet changeSet, Place place) {
        SqlText text = new SqlText();
        List<Change> changes = changeSet.getChanges();
        Optional<String> written = AuthorsText.ofOnly(changes, changeSet, place.spot(), sources);
        if (written.isPresent()) {
            return new Script(place.change(0), written.get());
        }
        for (int i = 0; i < changes.size(); i++) {
            try {
                int line = place.change(i).line();
                sql.of(changes.get(i), changeSet, false)
                        .forEach(statement -> text.add(statement, lineOf(statement, place, line)));
            } catch (LiquibaseException | RuntimeException unknown) {
                requireFile(changeSet, place.change(i), unknown);
                problems.noSql(changeSet, place.change(i), Place.nameOf(changes.get(i)), unknown);
            }
        }
        return text.at(place.change(0));
    }

    /** What was cut out of an SQL file can be found there again. */
    private int lineOf(String statement, Place place, int line) {
        return WrittenRollback.isSql(place.file())
                ? Locator.lineOf(place.spot(), sources.text(place.physicalFile()), statement)
                : line;
    }

    /** A change without its file can be told now; Liquibase would stop there in the middle of the chain. */
    private void requireFile(ChangeSet changeSet, SourceLocation place, Exception error) {
        if (exclusions.of(changeSet).isEmpty()) {
            Complaint.missingFile(error).ifPresent(missing -> {
                throw MrtException.usage(place + ": " + missing, error);
            });
        }
    }

    private static String description(ChangeSet changeSet, Spot spot) {
        String comments = changeSet.getComments() == null
                ? ""
                : changeSet.getComments().strip().replaceAll("\\s+", " ");
        String changes = changeSet.getDescription() == null
                ? ""
                : changeSet.getDescription().strip().replaceAll("\\s+", " ");
        boolean unread = changeSet.getChanges().isEmpty() && !spot.changeNames().isEmpty();
        String told = unread ? String.join("; ", spot.changeNames()) : changes;
        return comments.isEmpty() ? told : comments;
    }

    private static Set<Migration.Flag> flags(ChangeSet changeSet, boolean leftOut) {
        Set<Migration.Flag> flags = EnumSet.noneOf(Migration.Flag.class);
        if (!changeSet.isRunInTransaction()) {
            flags.add(Migration.Flag.NON_TRANSACTIONAL);
        }
        if (changeSet.getChanges().stream().anyMatch(CodeChange::is)) {
            flags.add(Migration.Flag.CODE);
        }
        if (changeSet.shouldAlwaysRun()) {
            flags.add(Migration.Flag.RUN_ALWAYS);
        }
        if (changeSet.shouldRunOnChange()) {
            flags.add(Migration.Flag.RUN_ON_CHANGE);
        }
        if (Boolean.FALSE.equals(changeSet.getFailOnError())) {
            flags.add(Migration.Flag.FAILURE_IGNORED);
        }
        if (leftOut) {
            flags.add(Migration.Flag.LEFT_OUT);
        }
        flags.addAll(Conditions.flags(changeSet));
        return flags;
    }

    /** One name may be written once for each database; the one that runs is kept. */
    private List<Step> withoutTwins(List<Step> all) {
        Map<MigrationId, Step> kept = new HashMap<>();
        for (Step step : all) {
            Step twin = kept.putIfAbsent(step.migration().id(), step);
            if (twin != null && step.exclusion().isEmpty()) {
                if (twin.exclusion().isEmpty()) {
                    throw twins(twin.migration(), step.migration());
                }
                kept.put(step.migration().id(), step);
            }
        }
        Set<Step> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        chosen.addAll(kept.values());
        return all.stream().filter(chosen::contains).toList();
    }

    private static MrtException twins(Migration one, Migration other) {
        return MrtException.usage(
                one.location().equals(other.location())
                        ? one.location().file() + " is included more than once; include it once."
                        : one.location() + " and " + other.location() + " are both changeset " + one.id()
                                + ". Give one of them another id.");
    }

    private void number(List<Step> unnumbered) {
        for (Step step : unnumbered) {
            Migration m = step.migration();
            Migration numbered = new Migration(
                    m.id(), steps.size() + 1, m.kind(), m.description(), m.location(), m.up(), m.rollback(), m.flags());
            steps.add(new Step(numbered, step.changeSet(), step.spot(), step.physicalFile(), step.exclusion()));
        }
    }
}
