package dev.mrt.core.internal.text;

import dev.mrt.api.jdbc.SqlMask;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.MigrationCatalog;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Says for which database a chain is written: what the engine's configuration tells, else what words of its SQL tell that H2 2.4 refuses in its
 * regular mode (so {@code serial}, {@code ::int}, {@code AUTO_INCREMENT} or backticks say nothing).
 */
@API(status = API.Status.INTERNAL)
public final class DialectHint {

    /** What only one product understands; the text in the group is shown. */
    private enum Marks {
        POSTGRES(
                "(jsonb|timestamptz|timetz|smallserial|citext|inet|cidr|tsvector|hstore)",
                "(create\\s+extension|language\\s+plpgsql|index\\s+concurrently|set\\s+search_path|owner\\s+to)",
                "(gen_random_uuid|uuid_generate_v[14])\\s*\\(",
                "(using\\s+(?:gin|gist|brin))",
                "(?:text|varchar|int|integer|bigint|uuid|numeric|boolean)\\s*(\\[\\s*])",
                "(do\\s+\\$\\w*\\$|alter\\s+table\\s+only|from\\s+stdin)"),
        MARIADB(
                "(engine\\s*=\\s*(?:innodb|myisam|aria|memory|archive)|charset\\s*=\\s*\\w+)",
                "(character\\s+set\\s+utf8\\w*|collate\\s+utf8\\w*)",
                "((?:tiny|small|medium|big)?int\\s*\\(\\s*\\d+\\s*\\)|int\\s+unsigned|bigint\\s+unsigned)",
                "(on\\s+duplicate\\s+key|insert\\s+ignore|modify\\s+column|change\\s+column|drop\\s+foreign\\s+key)",
                "(lock\\s+tables|unlock\\s+tables|delimiter\\s+\\S+)"),
        SQLITE(
                "(autoincrement|without\\s+rowid|pragma)",
                "(strftime)\\s*\\(",
                "(insert\\s+or\\s+(?:replace|ignore)|sqlite_sequence|sqlite_master)");

        private final List<Pattern> patterns;

        Marks(String... words) {
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

    private DialectHint() {}

    /**
     * Looks at a chain.
     *
     * @param catalog the chain as its files say
     * @return in the form of {@link MigrationCatalog#dialectHint()}; empty if nothing tells
     */
    public static String of(MigrationCatalog catalog) {
        String configured = catalog.dialectHint();
        return configured.isEmpty() ? ofSql(catalog.migrations()) : configured;
    }

    private static String ofSql(List<Migration> chain) {
        Map<Marks, Evidence> seen = new EnumMap<>(Marks.class);
        chain.forEach(migration -> collect(migration.up(), seen));
        Evidence best = null;
        String id = "";
        for (Map.Entry<Marks, Evidence> entry : seen.entrySet()) {
            boolean certain = entry.getKey() == Marks.SQLITE;
            if (best == null || certain || entry.getValue().words.size() > best.words.size()) {
                best = entry.getValue();
                id = entry.getKey().id();
            }
        }
        return best == null ? "" : id + ": " + best.first;
    }

    private static void collect(Script script, Map<Marks, Evidence> seen) {
        String sql = SqlMask.of(script.text());
        for (Marks dialect : Marks.values()) {
            for (Pattern pattern : dialect.patterns) {
                Matcher matcher = pattern.matcher(sql);
                while (matcher.find()) {
                    Evidence evidence = seen.computeIfAbsent(dialect, any -> new Evidence());
                    String word = matcher.group(1).replaceAll("\\s+", " ");
                    evidence.words.add(word.toLowerCase(Locale.ROOT));
                    if (evidence.first.isEmpty()) {
                        evidence.first = place(script, matcher.start(1)) + " uses " + word;
                    }
                }
            }
        }
    }

    /** Where a script is a part of a file, or made by the engine, its lines are not those of the file. */
    private static SourceLocation place(Script script, int offset) {
        SourceLocation location = script.location();
        String before = script.text().substring(0, offset);
        return location.line() > 0
                ? location
                : location.at(1 + (int) before.chars().filter(c -> c == '\n').count());
    }
}
