package dev.mrt.core.internal.check;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.SqlAnalyzer;
import dev.mrt.core.internal.plugin.StaticPlugins;
import java.util.List;
import org.apiguardian.api.API;

/** Checks a chain without a database. Not safe for use by several threads. */
@API(status = API.Status.INTERNAL)
public final class StaticAnalysis {

    private final StaticPlugins plugins;
    private final MrtConfig config;
    private final Checks checks;

    /**
     * Prepares the checks.
     *
     * @param plugins the adapters
     * @param config what counts and how much
     * @throws MrtException if two checks share a code or name, or the configuration names one that does not exist
     */
    public StaticAnalysis(StaticPlugins plugins, MrtConfig config) {
        this.plugins = plugins;
        this.config = config;
        this.checks = Checks.of(plugins.checks(config.customChecks()), config);
    }

    /**
     * Every check, those that the configuration keeps off included.
     *
     * @return by code
     */
    public List<Descriptor> descriptors() {
        return checks.descriptors().toList();
    }

    /**
     * One check.
     *
     * @param word its code or name, in any case
     * @return what it is about
     * @throws MrtException if there is none, with the nearest name
     */
    public Descriptor descriptor(String word) {
        return checks.called(word)
                .orElseThrow(
                        () -> MrtException.usage("There is no static check " + word + "." + checks.question(word)));
    }

    /**
     * Checks a chain.
     *
     * @param engine the id of its engine
     * @param catalog the chain
     * @param mrtVersion for the report
     * @return what was found
     * @throws MrtException if the configuration names a migration that does not exist, or a check fails
     */
    public CheckReport run(String engine, MigrationCatalog catalog, String mrtVersion) {
        SqlAnalyzer analyzer = plugins.analyzer();
        DialectChoice choice = DialectChoice.of(config, catalog);
        Collector collector = new Collector(checks, choice.dialect());
        analyzer.read(catalog.migrations(), engine, choice.dialect(), choice.majorVersion(), collector);
        return new CheckReport(
                mrtVersion,
                engine,
                choice.dialect(),
                choice.reason(),
                collector.warnings(),
                List.of(),
                collector.coverage());
    }
}
