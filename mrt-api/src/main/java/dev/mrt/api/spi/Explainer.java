package dev.mrt.api.spi;

import org.apiguardian.api.API;

/**
 * Explains a migration in words, with the help of a service outside this machine; found by {@link java.util.ServiceLoader}. Stateless; safe for use
 * by several threads.
 *
 * <p>What it says never decides anything: verdicts, findings and exit codes are mrt's own.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Explainer {

    /**
     * Its name.
     *
     * @return for example {@code anthropic}
     */
    String id();

    /**
     * Asks for an explanation and waits for all of it.
     *
     * @param request what is sent, to whom, and who hears of the answer
     * @return the whole answer
     * @throws dev.mrt.api.MrtException if there is no whole answer: no key, a refused key, an unknown model, too many requests, no connection, no time
     *     left, an answer that is cut off, refused or empty; a sentence that says what to do, without the key
     */
    Explanation explain(ExplainRequest request);
}
