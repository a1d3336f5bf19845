package dev.mrt.explain;

import com.anthropic.errors.AnthropicInvalidDataException;
import com.anthropic.errors.AnthropicServiceException;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mrt.api.MrtException;
import dev.mrt.api.jdbc.SqlSecrets;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why there is no answer, as a sentence. The key is in none of them, even if the service repeats it. */
final class Failures {

    private static final int LONGEST_MESSAGE = 300;

    private final Service service;

    Failures(Service service) {
        this.service = service;
    }

    MrtException timeout() {
        return MrtException.usage("There was no whole answer of " + service.host() + " within " + seconds()
                + "; give it longer with --timeout, or try again later.");
    }

    private String seconds() {
        long millis = service.timeout().toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    MrtException of(Throwable e) {
        if (e instanceof MrtException known) {
            return known;
        }
        if (e instanceof AnthropicServiceException refused) {
            return MrtException.usage(sentence(refused), e);
        }
        // What Jackson cannot parse is an IOException, too.
        return cause(e, JsonProcessingException.class)
                ? noAnswer(e)
                : connection(e)
                        .orElseGet(() -> e instanceof AnthropicInvalidDataException
                                ? noAnswer(e)
                                : MrtException.internal("The question to " + service.host() + " failed: " + e, e));
    }

    private MrtException noAnswer(Throwable e) {
        return MrtException.usage(service.host() + " sent what is " + Answer.NONE, e);
    }

    private String sentence(AnthropicServiceException e) {
        String host = service.host();
        return switch (e.statusCode()) {
            case 401 ->
                host + " refused the key in " + Service.KEY + " (HTTP 401); check that it is whole and still valid.";
            case 403 -> host + " does not let this key ask the model " + service.model() + " (HTTP 403)" + message(e);
            case 404 ->
                host + " knows no model " + service.model() + ", or is no such service (HTTP 404); check --model,"
                        + " --base-url and " + Service.BASE_URL + ".";
            case 413 ->
                host + " does not take a question as long as this (HTTP 413); ask about fewer migrations with --only.";
            case 429 -> host + " takes no more questions with this key for now (HTTP 429); try again " + later(e) + ".";
            case 529 -> host + " is overloaded (HTTP 529); try again later.";
            case 200 -> host + " broke its answer off" + message(e);
            default ->
                e.statusCode() >= 500
                        ? host + " failed (HTTP " + e.statusCode() + "); try again later."
                        : host + " did not take the question (HTTP " + e.statusCode() + ")" + message(e);
        };
    }

    private static String later(AnthropicServiceException e) {
        return e.headers().values("retry-after").stream()
                .filter(value -> !value.isBlank() && value.length() < 40)
                .findFirst()
                .map(value -> value.chars().allMatch(Character::isDigit) ? "in " + value + " s" : "after " + value)
                .orElse("later");
    }

    private String message(AnthropicServiceException e) {
        String text = e.apiMessage().orElse("").replace(service.key(), "***").strip();
        String safe = SqlSecrets.mask(text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) : text)
                .text();
        return safe.isEmpty() ? "." : ": " + safe + (safe.endsWith(".") ? "" : ".");
    }

    private Optional<MrtException> connection(Throwable e) {
        String host = service.host();
        if (cause(e, SSLException.class)) {
            return Optional.of(MrtException.usage(
                    "The encrypted connection to " + host + " was refused; check its certificate, or add that of the"
                            + " proxy to Java's trust store.",
                    e));
        }
        if (cause(e, UnknownHostException.class)) {
            return Optional.of(
                    MrtException.usage("The host " + host + " is not known; check the network and --base-url.", e));
        }
        if (cause(e, ConnectException.class)) {
            return Optional.of(
                    MrtException.usage("Nothing answers at " + host + "; check the network and --base-url.", e));
        }
        if (cause(e, InterruptedIOException.class)) {
            return Optional.of(timeout());
        }
        return cause(e, java.io.IOException.class)
                ? Optional.of(
                        MrtException.usage("The connection to " + host + " broke before the answer was whole.", e))
                : Optional.empty();
    }

    private static boolean cause(Throwable e, Class<? extends Throwable> type) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(type::isInstance);
    }
}
