package dev.mrt.tests.cases;

import dev.mrt.api.result.RevisionResult;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that a result says of a migration, apart from where it is written: the same for the same SQL, whichever engine runs it.
 *
 * @param verdict the verdict
 * @param findings kinds and objects of the findings
 * @param limitations kinds and objects of the limitations
 * @param tablesWithRows how many tables with rows were compared
 */
record Saying(String verdict, List<String> findings, List<String> limitations, int tablesWithRows) {

    /** Names that a script draws by lot. */
    private static final Pattern RANDOM = Pattern.compile("\\p{XDigit}{8}(?:_\\p{XDigit}{4}){3}_\\p{XDigit}{12}");

    static Saying of(RevisionResult result) {
        return new Saying(
                result.verdict().words(),
                sorted(result.findings().stream().map(finding -> finding.kind() + " " + finding.object())),
                sorted(result.limitations().stream().map(limitation -> limitation.kind() + " " + limitation.object())),
                result.coverage().tablesWithRows());
    }

    private static List<String> sorted(Stream<String> things) {
        return things.map(thing -> RANDOM.matcher(thing).replaceAll("random"))
                .sorted()
                .toList();
    }
}
