package dev.mrt.core.internal.check;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.check.Suppression;
import dev.mrt.api.model.Migration;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.SqlAnalyzer;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.core.internal.plugin.StaticPlugins;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        Path file = config.baseline();
        return run(engine, catalog, mrtVersion, file == null ? Baseline.NONE : BaselineFile.read(file));
    }

    /**
     * Checks a chain and writes what counts, as if there were no baseline yet.
     *
     * @param engine the id of its engine
     * @param catalog the chain
     * @param file where to write
     * @return how many findings were written
     * @throws MrtException as {@link #run}, and if the file cannot be written
     */
    public int writeBaseline(String engine, MigrationCatalog catalog, Path file) {
        List<Fingerprint> known = run(engine, catalog, "", Baseline.NONE).warnings().stream()
                .map(Fingerprint::of)
                .toList();
        BaselineFile.write(file, known);
        return known.size();
    }

    private CheckReport run(String engine, MigrationCatalog catalog, String mrtVersion, Baseline baseline) {
        SqlAnalyzer analyzer = plugins.analyzer();
        Scope scope = Scope.of(catalog, config);
        DialectChoice choice = DialectChoice.of(config, catalog);
        Collector collector = new Collector(checks, choice.dialect());
        analyzer.read(catalog.migrations(), engine, choice.dialect(), choice.majorVersion(), collector);
        Comments comments = new Comments(analyzer, catalog, choice.dialect(), checks);
        Sieve sieve = new Sieve(config.skip(), baseline, scope::reports);
        sift(
                Stream.concat(collector.raised().stream(), InventoryReview.of(catalog).stream()),
                comments,
                choice.dialect(),
                catalog.migrations(),
                sieve);
        return new CheckReport(
                mrtVersion,
                engine,
                choice.dialect(),
                choice.reason(),
                sieve.warnings(),
                sieve.suppressed(),
                collector.tally().coverage());
    }

    /** Comments are judged when every finding met them; what is said of them goes to its place among the findings. */
    private void sift(Stream<Raised> found, Comments comments, SqlDialect dialect, List<Migration> chain, Sieve sieve) {
        Map<Object, Raised> findings = new LinkedHashMap<>();
        found.map(raised -> weighed(raised))
                .filter(raised -> checks.runs(raised.warning().code(), dialect))
                .forEach(raised -> findings.putIfAbsent(raised.identity(), raised));
        Map<Raised, Suppression> silencing = new IdentityHashMap<>();
        findings.values().forEach(raised -> comments.silencing(raised).ifPresent(by -> silencing.put(raised, by)));
        List<Raised> notices = new CommentReview(checks, dialect, config.requireReason(), chain)
                .of(comments).stream().map(this::weighed).toList();
        List<Raised> all = Stream.concat(findings.values().stream(), notices.stream())
                .sorted(Raised.ORDER)
                .toList();
        sieve.take(all, silencing);
    }

    private Raised weighed(Raised raised) {
        RiskWarning warning = raised.warning();
        return raised.with(warning.with(checks.severity(warning.code(), warning.severity())));
    }
}
