package dev.mrt.core.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** Finds the name that a person probably meant. */
@API(status = API.Status.INTERNAL)
public final class Nearest {

    /** Longer texts are not names that somebody mistyped. */
    private static final int LONGEST = 200;

    private Nearest() {}

    /**
     * Finds the name with the fewest slips (a letter left out, added, changed, or two swapped), ignoring case, hyphens and underscores.
     *
     * @param word what was written
     * @param names what exists
     * @return the nearest name, the first in the alphabet of several; empty if more than a third of its letters would have to change
     */
    public static Optional<String> to(String word, Collection<String> names) {
        String wanted = plain(word);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream()
                .map(name -> new Candidate(name, slips(wanted, plain(name))))
                .filter(candidate -> candidate.slips <= tolerated(wanted, candidate.name))
                .min(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /**
     * The same as a question to put behind a sentence.
     *
     * @param word what was written
     * @param names what exists
     * @return {@code " Did you mean x?"} with the space in front, or nothing
     */
    public static String question(String word, Collection<String> names) {
        return to(word, names).map(name -> " Did you mean " + name + "?").orElse("");
    }

    private static int tolerated(String wanted, String name) {
        return Math.max(1, Math.max(wanted.length(), name.length()) / 3);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    /** The optimal string alignment distance. */
    private static int slips(String a, String b) {
        if (b.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int changed = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }

    private record Candidate(String name, int slips) {}
}
