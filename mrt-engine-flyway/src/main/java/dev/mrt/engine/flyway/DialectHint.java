package dev.mrt.engine.flyway;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Flyway's configuration says about the database that a chain is written for. */
final class DialectHint {

    private static final Pattern PRODUCT = Pattern.compile("jdbc:(?:tc:)?(postgresql|mariadb|mysql|h2|sqlite)\\b.*");

    private DialectHint() {}

    /**
     * Looks at the URL.
     *
     * @param url of the database that the user migrates, {@code null} if none is configured
     * @return the answer in the form of {@link dev.mrt.api.spi.MigrationCatalog#dialectHint()}
     */
    static String of(@Nullable String url) {
        Matcher product = PRODUCT.matcher(url == null ? "" : url);
        if (!product.matches()) {
            return "";
        }
        String name = product.group(1);
        String id = name.equals("postgresql") ? "postgres" : name.equals("mysql") ? "mariadb" : name;
        return id + ": flyway.url starts with jdbc:" + name;
    }
}
