package dev.mrt.core;

import dev.mrt.api.MrtException;
import dev.mrt.api.check.MigrationFacts;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Script;
import dev.mrt.api.spi.ExplainRequest.Text;
import dev.mrt.api.spi.Explainer;
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
     * The texts of migrations and of their rollbacks, as they may be sent.
     *
     * @param facts what is known of them
     * @return without credentials, each with its file as title; none for code
     */
    public static List<Text> texts(List<MigrationFacts> facts) {
        return facts.stream()
                .map(MigrationFacts::migration)
                .flatMap(Explainers::texts)
                .toList();
    }

    private static Stream<Text> texts(Migration migration) {
        Script back = migration.rollback().scriptOr(migration.location());
        return Stream.of(
                        Text.of(migration.location().toString(), migration.up().text()),
                        Text.of("rollback of " + migration.id() + ", " + back.location(), back.text()))
                .filter(text -> !text.text().isBlank());
    }
}
