package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtConfig;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For which product a run is, as far as the configuration says; by Liquibase's short names. */
final class Dialects {

    static final String WHERE_NOTHING_TELLS = "h2";

    private static final Map<String, String> BY_SANDBOX = Map.of("postgres", "postgresql");

    private static final Pattern URL = Pattern.compile("(?s)(?:jdbc|offline):(?:tc:)?([a-z0-9]+).*");

    private Dialects() {}

    /** What the user chose; empty if the changelog itself is to tell. */
    static Optional<String> chosen(LiquibaseSettings settings) {
        MrtConfig config = settings.context().config();
        if (config.database() != null) {
            return Optional.of(ofSandbox(config.database()));
        }
        return Optional.ofNullable(config.jdbcUrl()).or(settings::url).flatMap(Dialects::ofUrl);
    }

    /** The product of a sandbox, whose name may be followed by a version or a reason. */
    static String ofSandbox(String sandbox) {
        String name = sandbox.split(":", 2)[0].strip();
        return BY_SANDBOX.getOrDefault(name, name);
    }

    private static Optional<String> ofUrl(String url) {
        Matcher product = URL.matcher(url);
        return product.matches()
                ? Optional.of(product.group(1).equals("sqlserver") ? "mssql" : product.group(1))
                : Optional.empty();
    }
}
