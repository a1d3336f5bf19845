package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.MigrationEngineProvider;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.Seeder;
import dev.mrt.api.spi.VerificationListener;
import dev.mrt.core.internal.plugin.Plugins;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * The use case: verify a chain in a sandbox.
 *
 * @param plugins the adapters
 * @param provider the engine's entrance
 * @param context where the migrations are
 * @param catalog the chain as its files say
 * @param dialectHint for which database the chain is written, empty if nothing tells
 * @param mrtVersion the version of mrt, for the report
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Verification(
        Plugins plugins,
        MigrationEngineProvider provider,
        EngineContext context,
        MigrationCatalog catalog,
        String dialectHint,
        String mrtVersion) {

    /**
     * Verifies migrations in a sandbox, which is closed in the end.
     *
     * @param sandbox a new database
     * @param selected what to verify, in order
     * @param safe says whether a result lets the run go on in fail-fast mode
     * @param listener hears of the progress
     * @return the report
     */
    public VerificationReport run(
            Sandbox sandbox, List<Migration> selected, Predicate<RevisionResult> safe, VerificationListener listener) {
        MrtConfig config = context.config();
        DatabaseInfo database = sandbox.database();
        Seeder seeder = plugins.seeder(database);
        try (Station station = Station.open(sandbox, plugins, provider, context)) {
            listener.planned(selected, sandbox.description());
            List<RevisionResult> results =
                    new ChainVerifier(station, seeder, config, safe, dialectHint).verify(selected, listener);
            requireNamesSeen(station, results);
            return new VerificationReport(
                    mrtVersion, provider.id(), provider.engineVersion(), database, results, catalog.inventory());
        }
    }

    /**
     * Takes the chain to its head, without rows.
     *
     * @param sandbox a new database; it is closed in the end
     * @return the schema there, or what stands in the way
     */
    public TripReport up(Sandbox sandbox) {
        try (Station station = Station.open(sandbox, plugins, provider, context)) {
            return new RoundTrip(station, context.config(), provider.id(), dialectHint).up();
        }
    }

    /**
     * Takes the chain to its head, down to its base and up again, without rows.
     *
     * @param sandbox a new database; it is closed in the end
     * @return the schema at head, or what stands in the way
     */
    public TripReport upAndDown(Sandbox sandbox) {
        try (Station station = Station.open(sandbox, plugins, provider, context)) {
            return new RoundTrip(station, context.config(), provider.id(), dialectHint).upAndDown();
        }
    }

    /** Only a chain that was seen to its end tells a wrong name from one that comes later. */
    private void requireNamesSeen(Station station, List<RevisionResult> results) {
        boolean toItsEnd = results.size() == catalog.migrations().size()
                && !station.isEngineAbandoned()
                && isAtItsEnd(station.engine(), results);
        station.filter().requireSeen(toItsEnd);
        List<String> unmatched = station.seeding().unmatchedCustomSeeds();
        if (toItsEnd && !unmatched.isEmpty()) {
            throw MrtException.usage("customSeeds names " + String.join(", ", unmatched)
                    + ", but there was no such table at any moment of the chain; check the spelling.");
        }
    }

    /** A last migration that the engine leaves out does not become the current one. */
    private static boolean isAtItsEnd(MigrationEngine engine, List<RevisionResult> results) {
        List<Migration> chain = engine.plan();
        MigrationId last = chain.get(chain.size() - 1).id();
        return engine.current().equals(Optional.of(last))
                || results.get(results.size() - 1).verdict() == Verdict.NOT_APPLICABLE;
    }
}
