package dev.mrt.init;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** The {@code mrt.yml} that is written. */
final class MrtYml {

    static final List<String> NAMES = List.of("mrt.yml", "mrt.yaml");

    private static final String HEAD =
            "# How mrt verifies the migrations. `mrt verify --help` and docs/configuration.md have every setting.\n";

    private MrtYml() {}

    static String text(Project project) {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (project.engine().fact().how() == Fact.How.GIVEN) {
            settings.put("engine", project.engine().value().id());
        }
        Chain chain = project.chain();
        if (chain.changeLogFile().isEmpty()) {
            settings.put(
                    "locations",
                    chain.locations().size() == 1 ? chain.locations().get(0) : chain.locations());
        } else {
            settings.put("changeLogFile", chain.changeLogFile());
        }
        String database = project.database().value().setting();
        boolean guessed = project.module().tool() == Tool.NONE
                && project.database().fact().how() == Fact.How.ASSUMED;
        if (!database.isEmpty() && !guessed) {
            settings.put("database", database);
        }
        Map<String, Object> options = EngineSettings.of(project.engine().value(), project.spring());
        if (!options.isEmpty()) {
            settings.put(project.engine().value().id(), options);
        }
        DumpSettings how = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        return HEAD + new Dump(how).dumpToString(settings);
    }
}
