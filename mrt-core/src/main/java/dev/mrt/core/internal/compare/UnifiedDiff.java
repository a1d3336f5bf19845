package dev.mrt.core.internal.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import org.apiguardian.api.API;

/** The difference of two texts as people read it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /**
     * Compares line by line.
     *
     * @param beforeName what the first text is
     * @param before its lines
     * @param afterName what the second text is
     * @param after its lines
     * @return the unified diff with three lines of context, empty if the texts are equal
     */
    public static String of(String beforeName, List<String> before, String afterName, List<String> after) {
        return String.join(
                "\n",
                UnifiedDiffUtils.generateUnifiedDiff(
                        beforeName, afterName, before, DiffUtils.diff(before, after), CONTEXT));
    }
}
