package dev.mrt.core.internal.plugin;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.RiskCheck;
import dev.mrt.api.spi.RollbackSuggester;
import dev.mrt.api.spi.SqlAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The adapters that read migrations without a database. Not safe for use by several threads. */
@API(status = API.Status.INTERNAL)
public final class StaticPlugins {

    private static final String ANALYZER = "dev.mrt:mrt-analyzer";

    private final List<String> problems = new ArrayList<>();
    private final Port<SqlAnalyzer> analyzers;
    private final Port<RiskCheck> checks;
    private final Port<RollbackSuggester> suggesters;

    StaticPlugins(ProviderLoader loader) {
        analyzers = Port.load("SQL analyzer", SqlAnalyzer.class, StaticPlugins::nameOf, loader, problems::add);
        checks = Port.load("static check", RiskCheck.class, StaticPlugins::nameOf, loader, problems::add);
        suggesters =
                Port.load("rollback writer", RollbackSuggester.class, StaticPlugins::nameOf, loader, problems::add);
        problems.addAll(loader.problems());
    }

    private static String nameOf(Object provider) {
        return provider.getClass().getName();
    }

    /**
     * The reader of SQL.
     *
     * @return the only one that there is
     * @throws MrtException if there is none, with the dependency to add, or several
     */
    public SqlAnalyzer analyzer() {
        return only(analyzers);
    }

    /**
     * The writer of rollbacks.
     *
     * @return the only one that there is
     * @throws MrtException if there is none, with the dependency to add, or several
     */
    public RollbackSuggester suggester() {
        return only(suggesters);
    }

    private <T> T only(Port<T> port) {
        List<Found<T>> all = port.all();
        if (all.isEmpty()) {
            throw MrtException.usage(Stream.concat(
                            Stream.of("No " + port.name() + " is on the class path; add " + ANALYZER + "."),
                            problems.stream())
                    .collect(Collectors.joining(" ")));
        }
        if (all.size() > 1) {
            throw MrtException.usage("Several " + port.name() + "s are on the class path: "
                    + all.stream().map(Found::toString).collect(Collectors.joining(", "))
                    + "; take all but one off it.");
        }
        return all.get(0).provider();
    }

    /**
     * Every check on the class path, and those of a configuration.
     *
     * @param custom those that the configuration brings
     * @return with the places that they come from
     */
    public List<LoadedCheck> checks(List<RiskCheck> custom) {
        return Stream.concat(checks.all().stream(), custom.stream().map(check -> new Found<>(check, nameOf(check))))
                .map(found -> new LoadedCheck(found.provider(), found.toString(), found.jar()))
                .toList();
    }

    /** Every provider that could be loaded, by port. */
    Stream<Plugins.Loaded> loaded() {
        Stream<Plugins.Loaded> others = Stream.of(analyzers, suggesters).flatMap(Plugins::loaded);
        Stream<Plugins.Loaded> each = checks(List.of()).stream()
                .map(check -> new Plugins.Loaded(
                        checks.name(),
                        check.descriptor().code() + " " + check.descriptor().name(),
                        nameOf(check.check()),
                        "",
                        check.jar()))
                .sorted(Comparator.comparing(Plugins.Loaded::id));
        return Stream.concat(others, each);
    }

    List<String> problems() {
        return problems;
    }
}
