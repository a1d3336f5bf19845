package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.spi.Seeder;
import dev.mrt.api.spi.VerificationListener;
import dev.mrt.core.internal.verify.Station.ChainBroken;
import dev.mrt.core.internal.verify.Timebox.TimedOut;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes along a chain and verifies each selected migration; one that fails never hides, stops or fakes the result of another. */
final class ChainVerifier {

    private final Station station;
    private final Seeder seeder;
    private final MrtConfig config;
    private final Predicate<RevisionResult> safe;
    private final String dialectHint;
    private final List<Migration> chain;
    private final StableWords words;
    private @Nullable String broken;

    /** How far the database was brought; the engine may have left the last ones out. */
    private @Nullable MigrationId reached;

    ChainVerifier(
            Station station, Seeder seeder, MrtConfig config, Predicate<RevisionResult> safe, String dialectHint) {
        this.station = station;
        this.seeder = seeder;
        this.config = config;
        this.safe = safe;
        this.dialectHint = dialectHint;
        this.chain = station.engine().plan();
        this.words = StableWords.in(station);
    }

    /**
     * Applies what comes before some migrations.
     *
     * @param chosen what will be verified next
     * @return whether the chain can be brought to them, with the schema that any rows lead to; if not, the database is at no certain place
     * @throws MrtException if the database is lost
     */
    boolean reaches(List<Migration> chosen) {
        try {
            for (Migration migration : chosen) {
                if (isVerified(migration)) {
                    MigrationId target = previous(migration);
                    return target == null || approach(target) instanceof Approach.End.Reached;
                }
            }
            return true;
        } catch (ChainBroken e) {
            return false;
        }
    }

    private boolean isVerified(Migration migration) {
        return !config.skip().containsKey(migration.id().value())
                && migration.kind() != MigrationKind.BASELINE
                && chain.stream().anyMatch(planned -> planned.id().equals(migration.id()));
    }

    /** Why nothing after what was verified can be, {@code null} if it can. */
    @Nullable
    String broken() {
        return broken;
    }

    /** The verdict on a migration that the run does not come to. */
    RevisionResult notRun(Migration migration, String reason) {
        return words.in(Judgement.unjudged(live(migration), Verdict.NOT_RUN, reason));
    }

    /** Verifies migrations that follow those of the last call, if there was one. */
    List<RevisionResult> verify(List<Migration> chosen, VerificationListener listener) {
        List<Migration> selected = chosen.stream().map(this::live).toList();
        requireNotApplied(selected);
        List<RevisionResult> results = new ArrayList<>();
        try (Timebox timebox = new Timebox(config.migrationTimeout(), station.connections())) {
            for (Migration migration : selected) {
                listener.started(migration);
                RevisionResult result = broken == null ? judged(migration, timebox) : notRun(migration, broken);
                results.add(result);
                listener.finished(result);
            }
        }
        return results;
    }

    private RevisionResult judged(Migration migration, Timebox timebox) {
        MigrationTrial.Outcome outcome = verify(migration, timebox);
        RevisionResult result = words.in(outcome.result());
        broken = outcome.broken();
        if (broken == null && config.failFast() && !safe.test(result)) {
            broken = "The run ended at " + migration.location() + ", the first that is not safe (fail-fast).";
        }
        return result;
    }

    /** The engine knows the SQL for this very database; the catalog, which has seen none, may not. */
    private Migration live(Migration migration) {
        return chain.stream()
                .filter(planned -> planned.id().equals(migration.id()))
                .findFirst()
                .orElse(migration);
    }

    /** A baseline dump, or a database that was not empty, may bring a history along. */
    private void requireNotApplied(List<Migration> selected) {
        int applied = station.engine().current().map(this::place).orElse(-1);
        boolean again = selected.stream()
                .filter(migration -> migration.kind() != MigrationKind.BASELINE)
                .filter(migration -> !config.skip().containsKey(migration.id().value()))
                .filter(chain::contains)
                .anyMatch(migration -> place(migration.id()) <= applied);
        if (again) {
            throw MrtException.database(
                    "The history in " + station.sandbox().description() + " says that "
                            + chain.get(applied).location() + " is applied already."
                            + " Verify what comes after it (from), or begin without that history.",
                    null);
        }
    }

    private int place(MigrationId id) {
        return Selection.indexOf(chain, id.value(), "chain");
    }

    private MigrationTrial.Outcome verify(Migration migration, Timebox timebox) {
        String reason = config.skip().get(migration.id().value());
        if (reason != null) {
            return new MigrationTrial.Outcome(Judgement.unjudged(migration, Verdict.SKIPPED, reason), null);
        }
        if (!chain.contains(migration)) {
            return new MigrationTrial.Outcome(
                    Judgement.unjudged(
                            migration, Verdict.NOT_APPLICABLE, "The engine does not plan to run it in this database."),
                    null);
        }
        if (migration.kind() == MigrationKind.BASELINE) {
            return new MigrationTrial.Outcome(
                    Judgement.unjudged(
                            migration,
                            Verdict.NOT_APPLICABLE,
                            "A baseline stands for a database that is there already; nobody rolls it back."),
                    null);
        }
        try {
            MigrationId previous = previous(migration);
            bringTo(previous, timebox);
            return trial(migration, timebox);
        } catch (ChainBroken e) {
            String message = e.getMessage();
            return new MigrationTrial.Outcome(Judgement.unjudged(migration, Verdict.NOT_RUN, message), message);
        } catch (SQLException e) {
            throw Errors.lost("Verifying " + migration.location(), e);
        } catch (MrtException e) {
            throw located(migration, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw MrtException.internal("Verifying " + migration.location() + " failed: " + e, e);
        }
    }

    /** An engine or a sandbox that loses the database does not know which migration it worked for. */
    private static MrtException located(Migration migration, MrtException lost) {
        String place = migration.location().toString();
        String message = String.valueOf(lost.getMessage());
        return lost.reason() == MrtException.Reason.DATABASE && !message.contains(place)
                ? MrtException.database("Verifying " + place + " ended in the middle: " + message, lost)
                : lost;
    }

    private @Nullable MigrationId previous(Migration migration) {
        int place = place(migration.id());
        return place == 0 ? null : chain.get(place - 1).id();
    }

    private MigrationTrial.Outcome trial(Migration migration, Timebox timebox) throws Exception {
        MigrationTrial.Outcome outcome =
                new MigrationTrial(station, timebox, seeder, migration, previous(migration), dialectHint).run();
        reached = migration.id();
        return outcome;
    }

    /** Applies the migrations in between that nobody asked to have verified. */
    private void bringTo(@Nullable MigrationId target, Timebox timebox) throws Exception {
        if (target == null || station.engine().current().equals(Optional.of(target))) {
            return;
        }
        Approach.End end = approach(target);
        if (!(end instanceof Approach.End.Reached) && reached != null) {
            station.rebuild(null);
            reached = null;
            end = approach(target);
        }
        if (end instanceof Approach.End.Failed failed) {
            throw new ChainBroken("The chain could not be brought to " + target + " again on an empty database: "
                    + Errors.of(failed.failure()));
        }
        if (end instanceof Approach.End.RowsDecide unsure) {
            tryFrom(unsure.migration(), target, timebox);
        }
    }

    /** Goes on as if these were to be verified, so that the schema is the one that a run over the whole chain comes to. */
    private void tryFrom(Migration first, MigrationId target, Timebox timebox) throws Exception {
        station.rebuild(previous(first));
        for (Migration migration : chain.subList(place(first.id()), place(target) + 1)) {
            String end = trial(migration, timebox).broken();
            if (end != null) {
                throw new ChainBroken(end);
            }
        }
    }

    private Approach.End approach(MigrationId target) throws ChainBroken {
        int begin =
                Math.max(station.engine().current().map(this::place).orElse(-1), reached == null ? -1 : place(reached));
        List<Migration> ahead = chain.subList(Math.min(begin, place(target)) + 1, place(target) + 1);
        Duration limit = config.migrationTimeout().multipliedBy(Math.max(1, ahead.size()));
        try (Timebox timebox = new Timebox(limit, station.connections())) {
            station.changed();
            Approach.End end = timebox.run("way to " + target, () -> new Approach(station).to(ahead, target));
            if (end instanceof Approach.End.Reached) {
                reached = target;
            }
            return end;
        } catch (TimedOut e) {
            station.abandonEngine();
            throw new ChainBroken(e.getMessage());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw MrtException.internal("Applying the chain up to " + target + " failed: " + e, e);
        }
    }
}
