package dev.mrt.schema.catalog.seed;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Texts that match patterns. */
final class Patterns {

    private static final int TRIES = 8;

    private Patterns() {}

    /** Texts for a regular expression of any product; none if it cannot be read as one of Java's kind. */
    static List<String> matching(String regex) {
        String pattern = regex.replaceAll("^\\(\\?[a-z]+\\)", "").replaceAll("^\\^|\\$$", "");
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, 3);
        Set<String> texts = new LinkedHashSet<>();
        try {
            RgxGen generator = RgxGen.parse(properties, pattern);
            for (int i = 0; i < TRIES; i++) {
                texts.add(generator.generate(new Random(31L * i + 7)));
            }
        } catch (RuntimeException notARegularExpression) {
            return List.of();
        }
        return List.copyOf(texts);
    }

    static boolean looksLikeRegex(String text) {
        return text.startsWith("^") || text.endsWith("$") || text.contains("[") || text.contains("\\") || text.contains("(");
    }

    /** Texts for a LIKE pattern, the shortest and one with something in every place. */
    static List<String> like(String pattern) {
        List<String> texts = new ArrayList<>();
        texts.add(pattern.replace("%", "").replace("_", "a"));
        texts.add(pattern.replace("%", "Mr 7").replace("_", "B"));
        return texts;
    }

    /** Texts for a GLOB pattern of SQLite. */
    static List<String> glob(String pattern) {
        return matching(pattern.replace(".", "\\.").replace("*", ".*").replace("?", "."));
    }
}
