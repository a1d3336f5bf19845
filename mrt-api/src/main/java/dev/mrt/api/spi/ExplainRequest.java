package dev.mrt.api.spi;

import dev.mrt.api.jdbc.SqlSecrets;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Explainer} is told. Nothing but the texts, the facts and the language leaves this machine.
 *
 * @param texts the texts of the migrations and of their rollbacks; none for code
 * @param facts what mrt found out about them
 * @param language the language of the answer, in any words: {@code English}
 * @param access how the service is reached
 * @param listener hears of the answer as it arrives
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ExplainRequest(List<Text> texts, Text facts, String language, Access access, ExplainListener listener) {

    /** Copies the list. */
    public ExplainRequest {
        texts = List.copyOf(texts);
    }

    /**
     * A text that is sent. What looks like a credential is not in it, whoever makes it.
     *
     * @param title what it is, for people: {@code V3__drop_phone.sql}
     * @param text the text; what looks like a credential is replaced by {@code ***}
     * @param masked how many such places there were
     * @param left how many characters at its end are left out because it is too long
     */
    public record Text(String title, String text, int masked, int left) {

        /** The most characters that are sent of one text. */
        public static final int LONGEST = 100_000;

        /** Masks and cuts what is given. */
        public Text {
            SqlSecrets.Masked safe = SqlSecrets.mask(text);
            masked += safe.count();
            text = safe.text();
            int cut = Math.max(0, text.length() - LONGEST);
            left += cut;
            text = text.substring(0, text.length() - cut);
        }

        /**
         * A text.
         *
         * @param title what it is
         * @param text as it stands in the file
         * @return the text without credentials, shortened if it is too long
         */
        public static Text of(String title, String text) {
            return new Text(title, text, 0, 0);
        }
    }

    /**
     * How a service is reached.
     *
     * @param model the model to ask; {@code null} for the explainer's own choice
     * @param baseUrl where the service is; {@code null} for what the environment says, else the service's own address
     * @param timeout the longest time that the whole call may take, retries included; longer than 0
     * @param environment looks up a variable of the environment, such as the one that holds the key; what it gives is never sent to anybody but the
     *     service that it is for
     */
    public record Access(
            @Nullable String model,
            @Nullable URI baseUrl,
            Duration timeout,
            Function<String, Optional<String>> environment) {}
}
