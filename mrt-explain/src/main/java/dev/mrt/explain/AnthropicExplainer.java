package dev.mrt.explain;

import dev.mrt.api.spi.ExplainRequest;
import dev.mrt.api.spi.Explainer;
import dev.mrt.api.spi.Explanation;
import org.apiguardian.api.API;

/**
 * Asks a Claude model by Anthropic's Messages API, or what speaks it. The key is taken from {@code ANTHROPIC_API_KEY}, the address from the request, else
 * from {@code ANTHROPIC_BASE_URL}; no other source of keys or settings is looked at.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AnthropicExplainer implements Explainer {

    /** For the service loader. */
    public AnthropicExplainer() {}

    @Override
    public String id() {
        return "anthropic";
    }

    @Override
    public Explanation explain(ExplainRequest request) {
        Service service = Service.of(request.access());
        return new Call(service, Prompt.of(request), request.listener()).run();
    }
}
