package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.check.MigrationFacts;
import dev.mrt.api.spi.ExplainListener;
import dev.mrt.api.spi.ExplainRequest;
import dev.mrt.api.spi.ExplainRequest.Access;
import dev.mrt.api.spi.ExplainRequest.Text;
import dev.mrt.api.spi.Explainer;
import dev.mrt.core.Explainers;
import dev.mrt.report.Printable;
import dev.mrt.report.TextStyle;
import dev.mrt.report.explain.ExplainText;
import dev.mrt.report.explain.ModelText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a model, says before what is sent, and prints its answer as it arrives. */
final class ModelCall implements ExplainListener {

    /** A question about more than that is a question about none of them. */
    private static final int MOST = 20;

    private final Console console;
    private final ExplainOptions.Model options;
    private final Map<String, String> environment;
    private final ModelText answer;
    private List<Text> sent = List.of();

    ModelCall(Console console, TextStyle style, ExplainOptions.Model options, Map<String, String> environment) {
        this.console = console;
        this.options = options;
        this.environment = environment;
        this.answer = new ModelText(style, this::print);
    }

    /**
     * Asks about some migrations.
     *
     * @throws MrtException if there is no whole answer
     */
    void explain(MrtConfig config, List<MigrationFacts> facts) {
        Explainer explainer = Explainers.here();
        if (facts.size() > MOST) {
            throw MrtException.usage("That is a question about " + facts.size() + " migrations; a model is asked about "
                    + MOST + " at most. Name some with --only.");
        }
        String told = new ExplainText(TextStyle.message("")).of(facts);
        ExplainRequest request = Explainers.request(config, facts, told, options.language, access(), this);
        sent = Stream.concat(request.texts().stream(), Stream.of(request.facts()))
                .toList();
        try {
            explainer.explain(request);
        } finally {
            answer.end();
        }
    }

    private Access access() {
        return new Access(
                options.model, options.baseUrl, options.timeout, name -> Optional.ofNullable(environment.get(name)));
    }

    @Override
    public void sending(String host, String model, long bytes) {
        String parts = sent.stream().map(ModelCall::described).collect(Collectors.joining("; "));
        say("sending " + bytes + " bytes to " + host + " for the model " + model + ": the question; " + parts + ".");
        int masked = sent.stream().mapToInt(Text::masked).sum();
        if (masked > 0) {
            say("what looks like a credential is masked before it is sent (" + masked
                    + (masked == 1 ? " place" : " places") + "); whatever else is in the text is sent.");
        }
        answer.begin(model);
    }

    private static String described(Text text) {
        int bytes = text.text().getBytes(StandardCharsets.UTF_8).length;
        return text.title() + " (" + bytes + " bytes"
                + (text.left() > 0 ? ", the last " + text.left() + " characters left out" : "") + ")";
    }

    @Override
    public void text(String part) {
        answer.add(part);
    }

    private void say(String sentence) {
        console.err().println("mrt: " + Printable.line(sentence));
    }

    private void print(String text) {
        new ResultWriter(console, null).write(text, console.charset());
    }
}
