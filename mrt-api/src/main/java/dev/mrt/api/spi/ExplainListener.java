package dev.mrt.api.spi;

import org.apiguardian.api.API;

/** Hears of an explanation while it is made. Called by one thread at a time, not necessarily the caller's, and no more when the call has ended. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ExplainListener {

    /** Hears nothing. */
    ExplainListener NONE = new ExplainListener() {
        @Override
        public void sending(String host, String model, long bytes) {}

        @Override
        public void text(String part) {}
    };

    /**
     * Everything that is needed is there; nothing has been sent yet. What it throws ends the call, and nothing is sent.
     *
     * @param host where the request goes, with its port where that is not the usual one
     * @param model the model that is asked
     * @param bytes the size of all that is sent in UTF-8: the texts, the findings and the question
     */
    void sending(String host, String model, long bytes);

    /**
     * The next part of the answer.
     *
     * @param part as it came, may be a part of a word
     */
    void text(String part);
}
