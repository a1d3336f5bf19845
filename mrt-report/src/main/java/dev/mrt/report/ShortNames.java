package dev.mrt.report;

import dev.mrt.api.result.RevisionResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Names for a table: of {@code path::id::author} as few parts as tell the migrations of a report apart.
 *
 * @param areChangesets whether the names are of this form
 * @param shortened makes the name of a table of a whole one
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ShortNames(boolean areChangesets, UnaryOperator<String> shortened) {

    private static final String SEPARATOR = "::";

    static ShortNames of(List<RevisionResult> results) {
        return ofNames(results.stream().map(RevisionResult::revision).toList());
    }

    /**
     * Names for the migrations of a chain.
     *
     * @param names their whole names
     * @return what shortens each of them
     */
    public static ShortNames ofNames(List<String> names) {
        if (names.isEmpty() || !names.stream().allMatch(name -> name.contains(SEPARATOR))) {
            return new ShortNames(false, name -> name);
        }
        return Stream.<UnaryOperator<String>>of(ShortNames::id, ShortNames::withoutPath, ShortNames::withoutFolder)
                .filter(form -> areDistinct(names.stream().map(form).toList()))
                .findFirst()
                .map(form -> new ShortNames(true, form))
                .orElseGet(() -> new ShortNames(true, name -> name));
    }

    String of(RevisionResult result) {
        return of(result.revision());
    }

    /**
     * A short name.
     *
     * @param name one of the names
     * @return as much of it as is needed
     */
    public String of(String name) {
        return shortened.apply(name);
    }

    private static boolean areDistinct(List<String> names) {
        Set<String> seen = new HashSet<>(names);
        return seen.size() == names.size();
    }

    private static String id(String name) {
        String rest = withoutPath(name);
        int author = rest.lastIndexOf(SEPARATOR);
        return author > 0 ? rest.substring(0, author) : rest;
    }

    private static String withoutPath(String name) {
        return name.substring(name.indexOf(SEPARATOR) + SEPARATOR.length());
    }

    private static String withoutFolder(String name) {
        int path = name.indexOf(SEPARATOR);
        return name.substring(name.lastIndexOf('/', path) + 1);
    }
}
