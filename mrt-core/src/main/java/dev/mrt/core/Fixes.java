package dev.mrt.core;

import dev.mrt.api.MrtException;
import dev.mrt.api.check.FixOptions;
import dev.mrt.api.check.FixResult;
import dev.mrt.api.check.FixResult.State;
import dev.mrt.api.check.Suggestion;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.spi.FileEdit;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.core.internal.fix.ChainCopy;
import dev.mrt.core.internal.fix.FileEdits;
import dev.mrt.core.internal.fix.Targets;
import dev.mrt.core.internal.verify.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes rollbacks one after another, as one file may hold several of them. */
final class Fixes {

    private final Mrt mrt;
    private final FixOptions options;

    Fixes(Mrt mrt, FixOptions options) {
        this.mrt = mrt;
        this.options = options;
    }

    List<FixResult> named(String word) {
        return all(Targets.named(mrt.catalog(), word));
    }

    List<FixResult> missing() {
        return all(Targets.without(Selection.of(mrt.catalog().migrations(), mrt.config())));
    }

    private List<FixResult> all(List<Migration> wanted) {
        Map<Migration, Suggestion> suggestions = mrt.suggestions(wanted, options.preserveData());
        List<FixResult> results = new ArrayList<>();
        suggestions.forEach((migration, suggestion) -> results.add(fix(migration, suggestion)));
        return results;
    }

    private FixResult fix(Migration migration, Suggestion suggestion) {
        if (!suggestion.isWhole()) {
            return refused(migration, suggestion, List.of(), String.join(" ", suggestion.obstacles()));
        }
        if (!options.apply()) {
            return new FixResult(migration, suggestion, List.of(), State.SUGGESTED, "");
        }
        if (migration.rollback().isPresent() && !options.force()) {
            return refused(
                    migration,
                    suggestion,
                    List.of(),
                    "It has a rollback already (" + migration.rollback().description() + "); --force replaces it.");
        }
        return write(migration, suggestion);
    }

    /** Files that an earlier rollback was written to are read again. */
    private FixResult write(Migration migration, Suggestion suggestion) {
        List<FileEdit> edits = List.of();
        try (Mrt now = mrt.again(mrt.config())) {
            MigrationCatalog catalog = now.catalog();
            Migration fresh = find(catalog, migration);
            edits = catalog.withRollback(fresh, suggestion.rollback(), suggestion.upBefore());
            Optional<String> failure = options.verify() ? failure(catalog, fresh, edits) : Optional.empty();
            if (failure.isPresent()) {
                return refused(migration, suggestion, edits, failure.get());
            }
            FileEdits.write(edits, options.force());
            return new FixResult(migration, suggestion, edits, State.WRITTEN, "");
        } catch (MrtException e) {
            if (e.reason() != MrtException.Reason.USAGE) {
                throw e;
            }
            return refused(migration, suggestion, edits, String.valueOf(e.getMessage()));
        }
    }

    private static Migration find(MigrationCatalog catalog, Migration migration) {
        return catalog.migrations().stream()
                .filter(each -> each.id().equals(migration.id()))
                .findFirst()
                .orElseThrow(
                        () -> MrtException.usage("Migration " + migration.id() + " is gone from the files meanwhile."));
    }

    /** Why the rollback does not pass, on a copy of the files. */
    private Optional<String> failure(MigrationCatalog catalog, Migration migration, List<FileEdit> edits) {
        try (ChainCopy copy = ChainCopy.of(mrt.config(), catalog)) {
            edits.forEach(copy::write);
            int place = catalog.migrations().indexOf(migration);
            try (Mrt trial = mrt.again(
                    copy.config().with(builder -> builder.from(null).to(null).only(List.of())))) {
                // In a copy a changeset may have the name of another file.
                String revision = trial.catalog().migrations().get(place).id().value();
                RevisionResult result = trial.checkRevision(revision);
                return mrt.safe(result) ? Optional.empty() : Optional.of(sentence(result));
            }
        }
    }

    private static String sentence(RevisionResult result) {
        List<String> found =
                result.findings().stream().map(finding -> finding.message()).toList();
        return "The rollback did not pass a verification ("
                + result.verdict().toString().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ")."
                + (found.isEmpty() ? "" : " " + String.join(" ", found));
    }

    private static FixResult refused(Migration migration, Suggestion suggestion, List<FileEdit> edits, String reason) {
        return new FixResult(migration, suggestion, edits, State.REFUSED, reason);
    }
}
