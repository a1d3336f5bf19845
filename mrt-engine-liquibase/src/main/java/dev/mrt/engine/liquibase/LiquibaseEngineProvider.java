package dev.mrt.engine.liquibase;

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
 * Liquibase 4.20 to 5.0: changelogs in XML, YAML, JSON and SQL, one changeset at a time.
 *
 * <p>Opening an engine parses and validates the changelog once; the engine goes on to work after the sandbox was recreated. Every call of
 * Liquibase is made on a thread of the engine's own, so that neither its logging nor its scopes touch those of the user.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LiquibaseEngineProvider implements MigrationEngineProvider {

    /** Called by {@link java.util.ServiceLoader}. */
    public LiquibaseEngineProvider() {}

    @Override
    public String id() {
        return "liquibase";
    }

    @Override
    public boolean recognises(MrtConfig config) {
        return Recognition.recognises(config);
    }

    @Override
    public String engineVersion() {
        return linked(LiquibaseVersion::text);
    }

    @Override
    public MigrationCatalog catalog(EngineContext context) {
        return linked(() -> CatalogReader.read(LiquibaseSettings.of(context)));
    }

    @Override
    public MigrationEngine open(EngineContext context, ConnectionSource database) {
        return linked(() -> LiquibaseEngine.open(LiquibaseSettings.of(context), database));
    }

    private static <T> T linked(Supplier<T> work) {
        try {
            return work.get();
        } catch (NoClassDefFoundError e) {
            String missing = String.valueOf(e.getMessage());
            if (!missing.startsWith("liquibase/")) {
                throw e;
            }
            throw MrtException.usage(
                    "Liquibase is not on the class path (" + missing.replace('/', '.')
                            + " is missing); add org.liquibase:liquibase-core, 4.20 or later.",
                    e);
        }
    }
}
