package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.DataReader;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.MigrationEngineProvider;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.Seeder;
import dev.mrt.api.spi.VerificationListener;
import dev.mrt.core.internal.plugin.Plugins;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * The use case: verify a chain in sandboxes.
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
     * Verifies migrations, in as many jobs as the configuration and the database allow.
     *
     * @param sandboxes opens new databases; the caller closes it
     * @param chosen what to verify
     * @param safe says whether a result lets the run go on in fail-fast mode
     * @param listener hears of the progress, one call at a time
     * @return the report
     */
    public VerificationReport run(
            Sandboxes sandboxes, Chosen chosen, Predicate<RevisionResult> safe, VerificationListener listener) {
        Sandboxes.Place place = sandboxes.place();
        Sandbox sandbox = place.sandbox();
        DatabaseInfo database = sandbox.database();
        listener.planned(chosen.migrations(), sandbox.description());
        List<RevisionResult> results = chosen.migrations().isEmpty()
                ? List.of()
                : verify(parts(sandboxes, place, chosen, safe), chosen, listener);
        return new VerificationReport(
                mrtVersion,
                provider.id(),
                provider.engineVersion(),
                database,
                results,
                catalog.inventory(),
                chosen.scope());
    }

    /**
     * Takes the chain to its head, without rows.
     *
     * @param sandboxes opens a new database; the caller closes it
     * @return the schema there, or what stands in the way
     */
    public TripReport up(Sandboxes sandboxes) {
        try (Station station = Station.open(sandboxes.place().sandbox(), plugins, provider, context)) {
            return new RoundTrip(station, context.config(), provider.id(), dialectHint).up();
        }
    }

    /**
     * Takes the chain to its head, down to its base and up again, without rows.
     *
     * @param sandboxes opens a new database; the caller closes it
     * @return the schema at head, or what stands in the way
     */
    public TripReport upAndDown(Sandboxes sandboxes) {
        try (Station station = Station.open(sandboxes.place().sandbox(), plugins, provider, context)) {
            return new RoundTrip(station, context.config(), provider.id(), dialectHint).upAndDown();
        }
    }

    /** The first part takes the sandbox that is open already. */
    private List<Part> parts(
            Sandboxes sandboxes, Sandboxes.Place first, Chosen chosen, Predicate<RevisionResult> safe) {
        List<Migration> migrations = chosen.migrations();
        int count = new JobLimit(context.config(), catalog, first.sandbox()).jobsFor(migrations.size());
        Function<Sandboxes.Place, Part.Bench> opener = benches(first.sandbox().database(), safe);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Migration> slice =
                    migrations.subList(i * migrations.size() / count, (i + 1) * migrations.size() / count);
            parts.add(new Part(slice, i == 0 ? first : another(sandboxes, first), opener));
        }
        return parts;
    }

    /** What the initial scripts made, which may be much, is copied where that is possible; else each job opens a sandbox of its own. */
    private Sandboxes.Place another(Sandboxes sandboxes, Sandboxes.Place first) {
        Sandboxes.Place place = sandboxes.place();
        if (!context.config().initScripts().isEmpty()) {
            first.sandbox().copy().ifPresent(place::take);
        }
        return place;
    }

    /** The adapters are stateless; they are chosen once. */
    private Function<Sandboxes.Place, Part.Bench> benches(DatabaseInfo database, Predicate<RevisionResult> safe) {
        MrtConfig config = context.config();
        SchemaIntrospector introspector = plugins.introspector(database, config);
        DataReader dataReader = plugins.dataReader(database);
        Seeder seeder = plugins.seeder(database);
        return place -> {
            Station station = new Station(
                    place.sandbox(),
                    connections -> provider.open(context, connections),
                    introspector,
                    dataReader,
                    new Seeding(seeder, config),
                    config.schemas());
            return new Part.Bench(station, new ChainVerifier(station, seeder, config, safe, dialectHint));
        };
    }

    private List<RevisionResult> verify(List<Part> parts, Chosen chosen, VerificationListener listener) {
        try {
            Jobs jobs = new Jobs(parts, context.config().failFast(), listener);
            List<RevisionResult> results = jobs.run();
            boolean whole = results.size() == catalog.migrations().size();
            boolean toItsEnd =
                    whole && jobs.last().map(Part::isAtTheEndOfTheChain).orElse(false);
            NamesSeen.by(parts).require(toItsEnd, chosen.scope() != null);
            return results;
        } finally {
            parts.forEach(Part::close);
        }
    }
}
