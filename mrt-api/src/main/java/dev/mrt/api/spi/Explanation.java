package dev.mrt.api.spi;

import org.apiguardian.api.API;

/**
 * What an {@link Explainer} says. Others wrote it: it may hold control characters, and it may be wrong.
 *
 * @param text the whole answer, never blank
 * @param model the model that gave it, as the service names it
 * @param inputTokens the tokens that were read; 0 if the service does not say
 * @param outputTokens the tokens that were written; 0 if the service does not say
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Explanation(String text, String model, long inputTokens, long outputTokens) {}
