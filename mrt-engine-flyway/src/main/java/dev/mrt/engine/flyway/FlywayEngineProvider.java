package dev.mrt.engine.flyway;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.ConnectionSource;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.MigrationEngineProvider;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * Flyway 10.10 and later, open source, undo scripts included.
 *
 * <p>Opening an engine reads the files once; the engine goes on to work after the sandbox was recreated.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FlywayEngineProvider implements MigrationEngineProvider {

    /** Called by {@link java.util.ServiceLoader}. */
    public FlywayEngineProvider() {}

    @Override
    public String id() {
        return "flyway";
    }

    @Override
    public boolean recognises(MrtConfig config) {
        return Recognition.recognises(config);
    }

    @Override
    public String engineVersion() {
        return linked(() -> FlywayVersion.current().text());
    }

    @Override
    public MigrationCatalog catalog(EngineContext context) {
        return linked(() -> CatalogReader.read(FlywaySettings.forReading(context), false));
    }

    @Override
    public MigrationEngine open(EngineContext context, ConnectionSource database) {
        return linked(() -> {
            FlywaySettings settings = FlywaySettings.forReading(context);
            return FlywayEngine.open(settings, CatalogReader.read(settings, true), database);
        });
    }

    private static <T> T linked(Supplier<T> work) {
        try {
            return work.get();
        } catch (NoClassDefFoundError e) {
            String missing = String.valueOf(e.getMessage());
            if (!missing.startsWith("org/flywaydb/core/")) {
                throw e;
            }
            throw MrtException.usage(
                    "Flyway is not on the class path (" + missing.replace('/', '.')
                            + " is missing); add org.flywaydb:flyway-core, 10.10 or later.",
                    e);
        }
    }
}
