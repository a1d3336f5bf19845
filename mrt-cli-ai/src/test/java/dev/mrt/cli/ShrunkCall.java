package dev.mrt.cli;

import dev.mrt.api.spi.ExplainListener;
import dev.mrt.api.spi.ExplainRequest;
import dev.mrt.api.spi.ExplainRequest.Access;
import dev.mrt.api.spi.ExplainRequest.Text;
import dev.mrt.api.spi.Explainer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;

/** A question to a model, made by the classes of whatever loader it comes from. */
public final class ShrunkCall implements UnaryOperator<String> {

    private static final Duration PATIENT = Duration.ofSeconds(60);

    /** For the loader. */
    public ShrunkCall() {}

    /** Gives what the service at a URL says. */
    @Override
    public String apply(String url) {
        Explainer explainer = ServiceLoader.load(Explainer.class, ShrunkCall.class.getClassLoader())
                .findFirst()
                .orElseThrow();
        Access access = new Access(null, URI.create(url), PATIENT, name -> Optional.of("sk-ant-test-0123456789"));
        Text facts = Text.of("facts", "none");
        ExplainRequest request = new ExplainRequest(List.of(), facts, "English", access, ExplainListener.NONE);
        return explainer.explain(request).text();
    }
}
