package dev.mrt.core.internal.explain;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.MigrationFacts;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.core.internal.check.ReadChain;
import dev.mrt.core.internal.check.StaticAnalysis;
import dev.mrt.core.internal.plugin.Chain;
import dev.mrt.core.internal.plugin.StaticPlugins;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Tells what migrations do, while their chain is read. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Facts {

    private final CheckReport report;

    private Facts(CheckReport report) {
        this.report = report;
    }

    /**
     * Tells what some migrations of a chain do.
     *
     * @param chain the chain
     * @param wanted migrations of it
     * @param mrtVersion the version of mrt
     * @return in the chain's order
     */
    public static List<MigrationFacts> of(Chain chain, List<Migration> wanted, String mrtVersion) {
        StaticPlugins plugins = chain.plugins().statics();
        MrtConfig config = chain.config();
        String engine = chain.provider().id();
        MigrationCatalog catalog = chain.catalog();
        MrtConfig whole = config.with(
                builder -> builder.from(null).to(null).only(List.of()).since(null));
        Facts facts = new Facts(new StaticAnalysis(plugins, whole).run(engine, catalog, mrtVersion));
        Set<MigrationId> ids = wanted.stream().map(Migration::id).collect(Collectors.toSet());
        List<MigrationFacts> told = new ArrayList<>();
        ReadChain.of(plugins, config, engine, catalog, context -> {
            if (ids.contains(context.migration().id())) {
                told.add(facts.of(context));
            }
        });
        return told;
    }

    private MigrationFacts of(MigrationContext context) {
        String revision = context.migration().id().value();
        List<RiskWarning> findings = report.warnings().stream()
                .filter(warning -> warning.revision().equals(revision))
                .toList();
        List<String> losses = Losses.of(context);
        List<String> unread = Unread.of(context);
        return new MigrationFacts(
                context.migration(),
                report.dialect(),
                report.dialectReason(),
                Sentences.of(context.up(), context.upChanges()),
                Sentences.of(context.rollback(), context.rollbackChanges()),
                losses,
                unread,
                findings,
                report.suppressed().stream()
                        .filter(each -> each.warning().revision().equals(revision))
                        .toList(),
                Todo.of(context, losses, unread, findings));
    }
}
