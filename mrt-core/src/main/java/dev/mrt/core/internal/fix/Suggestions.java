package dev.mrt.core.internal.fix;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.check.Suggestion;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.RollbackSuggester;
import dev.mrt.core.internal.check.ReadChain;
import dev.mrt.core.internal.plugin.StaticPlugins;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Asks for rollbacks while a chain is read. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Suggestions {

    private Suggestions() {}

    /**
     * Suggests a rollback for each of some migrations.
     *
     * @param plugins the adapters
     * @param config tells the dialect
     * @param engine the id of the engine
     * @param catalog the chain
     * @param wanted migrations of it
     * @param preserveData whether lost rows are kept
     * @return in the chain's order
     */
    public static Map<Migration, Suggestion> of(
            StaticPlugins plugins,
            MrtConfig config,
            String engine,
            MigrationCatalog catalog,
            List<Migration> wanted,
            boolean preserveData) {
        RollbackSuggester suggester = plugins.suggester();
        Set<MigrationId> ids = wanted.stream().map(Migration::id).collect(Collectors.toSet());
        Map<Migration, Suggestion> found = new LinkedHashMap<>();
        ReadChain.of(plugins, config, engine, catalog, context -> {
            if (ids.contains(context.migration().id())) {
                found.put(context.migration(), suggester.suggest(context, preserveData));
            }
        });
        return found;
    }
}
