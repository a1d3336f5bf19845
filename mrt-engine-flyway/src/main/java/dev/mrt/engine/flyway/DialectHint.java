package dev.mrt.engine.flyway;

import dev.mrt.api.jdbc.SqlMask;
import dev.mrt.api.model.Script;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Guesses for which database a chain is written: from the URL in Flyway's configuration, else from words of its SQL that H2 2.4 refuses in its
 * regular mode (so {@code serial}, {@code ::int}, {@code AUTO_INCREMENT} or backticks say nothing).
 *
 * @param text the answer in the form of {@link dev.mrt.api.spi.MigrationCatalog#dialectHint()}
 */
record DialectHint(String text) {

    /** What only one product understands; the text in the group is shown. */
    private enum Dialect {
        POSTGRES(
                "(jsonb|timestamptz|timetz|smallserial|citext|inet|cidr|tsvector|hstore)",
                "(create\\s+extension|language\\s+plpgsql|index\\s+concurrently|set\\s+search_path|owner\\s+to)",
                "(gen_random_uuid|uuid_generate_v[14])\\s*\\(",
                "(using\\s+(?:gin|gist|brin))",
                "(?:text|varchar|int|integer|bigint|uuid|numeric|boolean)\\s*(\\[\\s*])",
                "(do\\s+\\$\\w*\\$|alter\\s+table\\s+only|from\\s+stdin)"),
        MARIADB(
                "(engine\\s*=|charset\\s*=|character\\s+set\\s+utf8\\w*|collate\\s+utf8\\w*)",
                "((?:tiny|small|medium|big)?int\\s*\\(\\s*\\d+\\s*\\)|int\\s+unsigned|bigint\\s+unsigned)",
                "(on\\s+duplicate\\s+key|insert\\s+ignore|modify\\s+column|change\\s+column|drop\\s+foreign\\s+key)",
                "(lock\\s+tables|unlock\\s+tables|delimiter\\s+\\S+)"),
        SQLITE(
                "(autoincrement|without\\s+rowid|pragma)",
                "(strftime)\\s*\\(",
                "(insert\\s+or\\s+(?:replace|ignore)|sqlite_sequence|sqlite_master)");

        private final List<Pattern> patterns;

        Dialect(String... words) {
            patterns = List.of(words).stream()
                    .map(word -> Pattern.compile("(?i)(?<![\\w.])" + word + "(?!\\w)"))
                    .toList();
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was seen of one dialect. */
    private static final class Evidence {
        private final Set<String> words = new TreeSet<>();
        private String first = "";
    }

    static DialectHint of(FlywaySettings settings, List<Step> steps) {
        String url = settings.options().url();
        String own = url == null ? null : ofUrl(url);
        return new DialectHint(own == null ? ofSql(steps) : own);
    }

    private static @Nullable String ofUrl(String url) {
        Matcher product = Pattern.compile("jdbc:(?:tc:)?(postgresql|mariadb|mysql|h2|sqlite)\\b.*")
                .matcher(url);
        if (!product.matches()) {
            return null;
        }
        String name = product.group(1);
        String id = name.equals("postgresql") ? "postgres" : name.equals("mysql") ? "mariadb" : name;
        return id + ": flyway.url starts with jdbc:" + name;
    }

    private static String ofSql(List<Step> steps) {
        Map<Dialect, Evidence> seen = new EnumMap<>(Dialect.class);
        for (Step step : steps) {
            collect(step.migration().up(), seen);
        }
        Evidence best = null;
        String id = "";
        for (Map.Entry<Dialect, Evidence> entry : seen.entrySet()) {
            boolean certain = entry.getKey() == Dialect.SQLITE;
            if (best == null || certain || entry.getValue().words.size() > best.words.size()) {
                best = entry.getValue();
                id = entry.getKey().id();
            }
        }
        return best == null ? "" : id + ": " + best.first;
    }

    private static void collect(Script script, Map<Dialect, Evidence> seen) {
        String sql = SqlMask.of(script.text());
        for (Dialect dialect : Dialect.values()) {
            for (Pattern pattern : dialect.patterns) {
                Matcher matcher = pattern.matcher(sql);
                while (matcher.find()) {
                    Evidence evidence = seen.computeIfAbsent(dialect, any -> new Evidence());
                    String word = matcher.group(1).replaceAll("\\s+", " ");
                    evidence.words.add(word.toLowerCase(Locale.ROOT));
                    if (evidence.first.isEmpty()) {
                        evidence.first = script.location().at(line(sql, matcher.start(1))) + " uses " + word;
                    }
                }
            }
        }
    }

    private static int line(String sql, int offset) {
        return 1 + (int) sql.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
