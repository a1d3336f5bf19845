package dev.mrt.explain;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.ExplainRequest.Access;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom a question goes to.
 *
 * @param key what opens it
 * @param url where it is, without a user
 * @param model the model
 * @param timeout the longest time for the whole call
 */
record Service(String key, URI url, String model, Duration timeout) {

    static final String KEY = "ANTHROPIC_API_KEY";
    static final String BASE_URL = "ANTHROPIC_BASE_URL";
    static final String DEFAULT_MODEL = "claude-sonnet-5-5";

    private static final URI DEFAULT_URL = URI.create("https://api.anthropic.com");

    static Service of(Access access) {
        String key = variable(access, KEY)
                .orElseThrow(() -> MrtException.usage("There is no key for the model: the environment variable " + KEY
                        + " is not set. Set it, or use --offline for what mrt itself can tell."));
        if (key.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw MrtException.usage("The key in " + KEY + " has a character that no key has, such as a line break.");
        }
        String model = access.model() == null ? DEFAULT_MODEL : access.model();
        if (model.isBlank()) {
            throw MrtException.usage("The name of the model is blank; give one with --model, or leave it out.");
        }
        return new Service(key, url(access), model, access.timeout());
    }

    private static URI url(Access access) {
        URI url = access.baseUrl() != null
                ? access.baseUrl()
                : variable(access, BASE_URL).map(Service::parsed).orElse(DEFAULT_URL);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (url.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw MrtException.usage("The address of the service is no URL such as " + DEFAULT_URL
                    + "; mend --base-url or " + BASE_URL + ".");
        }
        if (url.getRawUserInfo() != null) {
            throw MrtException.usage("The address of the service holds a user; take it out of --base-url or " + BASE_URL
                    + ", the key alone opens the service.");
        }
        return url;
    }

    private static URI parsed(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            throw MrtException.usage("The address of the service in " + BASE_URL + " is no URL.", e);
        }
    }

    private static Optional<String> variable(Access access, String name) {
        return access.environment().apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** For people: the host, the port where it is not the usual one, and a warning where anybody on the way can read along. */
    String host() {
        String place = url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
        return "https".equalsIgnoreCase(url.getScheme()) ? place : place + " (http, not encrypted)";
    }

    /** Without the key. */
    @Override
    public String toString() {
        return host() + ", " + model;
    }
}
