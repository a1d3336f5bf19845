package dev.mrt.core;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.check.MigrationFacts;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Script;
import dev.mrt.api.spi.ExplainListener;
import dev.mrt.api.spi.ExplainRequest;
import dev.mrt.api.spi.ExplainRequest.Access;
import dev.mrt.api.spi.ExplainRequest.Text;
import dev.mrt.api.spi.Explainer;
import dev.mrt.core.internal.explain.Places;
import dev.mrt.core.internal.plugin.Plugins;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Explanations by a model, which no chain is needed for but what was told about it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Explainers {

    private Explainers() {}

    /**
     * Who asks the model.
     *
     * @return the only one on the class path of the thread's context class loader
     * @throws MrtException if there is none, with what to add, or several
     */
    public static Explainer here() {
        return Plugins.of(null).explainer();
    }

    /**
     * What may be sent about some migrations: no credential that can be told by what stands before it, no absolute path in what mrt says.
     *
     * @param config where the migrations are
     * @param facts what is known of them
     * @param told the same in words
     * @param language the language of the answer
     * @param access how the service is reached
     * @param listener hears of the answer
     * @return the request; the texts of migrations and rollbacks have their files as titles, code has none
     */
    public static ExplainRequest request(
            MrtConfig config,
            List<MigrationFacts> facts,
            String told,
            String language,
            Access access,
            ExplainListener listener) {
        Places places = new Places(config);
        List<Text> texts = facts.stream()
                .map(MigrationFacts::migration)
                .flatMap(migration -> texts(migration, places))
                .toList();
        return new ExplainRequest(texts, Text.of("mrt's findings", places.hiddenIn(told)), language, access, listener);
    }

    private static Stream<Text> texts(Migration migration, Places places) {
        Script back = migration.rollback().scriptOr(migration.location());
        String title = places.hiddenIn(migration.location().toString());
        String backTitle = places.hiddenIn("rollback of " + migration.id() + ", " + back.location());
        return Stream.of(Text.of(title, migration.up().text()), Text.of(backTitle, back.text()))
                .filter(text -> !text.text().isBlank());
    }
}
