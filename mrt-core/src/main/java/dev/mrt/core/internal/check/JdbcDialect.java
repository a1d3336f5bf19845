package dev.mrt.core.internal.check;

import dev.mrt.api.sql.SqlDialect;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a JDBC URL says about the SQL of its database. The URL itself, which may hold credentials, is never shown.
 *
 * @param dialect the dialect
 * @param reason the part that says so, as the end of a sentence
 */
record JdbcDialect(SqlDialect dialect, String reason) {

    private static final Pattern MODE = Pattern.compile("(?i);\\s*MODE\\s*=\\s*(\\w+)");

    /** Also behind a wrapper ({@code jdbc:tc:postgresql:15:///}, {@code jdbc:p6spy:mysql://}); H2 speaks the dialect that it imitates. */
    static Optional<JdbcDialect> of(@Nullable String url) {
        if (url == null || !url.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            return Optional.empty();
        }
        String[] schemes = url.substring(5).split("[/;?@]", 2)[0].split(":");
        Optional<JdbcDialect> product = Arrays.stream(schemes)
                .limit(2)
                .flatMap(scheme -> SqlDialect.of(scheme).stream())
                .filter(dialect -> dialect != SqlDialect.ANY)
                .findFirst()
                .map(dialect -> new JdbcDialect(dialect, "is for " + dialect.title()));
        return product.map(
                found -> found.dialect() == SqlDialect.H2 ? imitated(url).orElse(found) : found);
    }

    private static Optional<JdbcDialect> imitated(String url) {
        Matcher mode = MODE.matcher(url);
        return mode.find()
                ? SqlDialect.of(mode.group(1).replaceAll("(?i)mssqlserver", "sqlserver"))
                        .filter(dialect -> dialect != SqlDialect.ANY)
                        .map(dialect -> new JdbcDialect(dialect, "is for H2 in the mode of " + dialect.title()))
                : Optional.empty();
    }
}
