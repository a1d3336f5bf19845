package dev.mrt.schema.catalog.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Version numbers of database servers. */
final class Versions {

    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:\\.\\d+)*");

    /** Oldest first; numbers compare as numbers. */
    static final Comparator<String> ORDER = (left, right) -> {
        List<Integer> leftParts = parts(left);
        List<Integer> rightParts = parts(right);
        for (int i = 0; i < Math.max(leftParts.size(), rightParts.size()); i++) {
            int difference = Integer.compare(part(leftParts, i), part(rightParts, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    };

    private Versions() {}

    /** The number in a longer text: {@code 15.18} of {@code 15.18 (Debian 15.18-0)}; the text itself if it holds none. */
    static String shorten(String version) {
        Matcher matcher = NUMBERS.matcher(version);
        return matcher.find() ? matcher.group() : version;
    }

    /** The first number, {@code -1} if there is none. */
    static int major(String version) {
        List<Integer> parts = parts(version);
        return parts.isEmpty() ? -1 : parts.get(0);
    }

    private static int part(List<Integer> parts, int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }

    private static List<Integer> parts(String version) {
        Matcher matcher = NUMBERS.matcher(version);
        return matcher.find()
                ? Stream.of(matcher.group().split("\\.")).map(Versions::number).toList()
                : List.of();
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
