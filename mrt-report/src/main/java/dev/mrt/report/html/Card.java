package dev.mrt.report.html;

import java.util.List;

/**
 * One migration, for the template.
 *
 * @param id the anchor that it has on the page
 * @param state the class of its verdict
 * @param glyph the shape of its verdict
 * @param word its verdict
 * @param title its name and description
 * @param file where it stands
 * @param open whether its details are shown from the beginning
 * @param risk the risk score; empty if it is not known
 * @param steps how many of four steps of risk there are
 * @param badges how many findings of each severity
 * @param tags the filters that it passes, separated by spaces
 * @param reason what there is to say about its verdict, may be empty
 * @param failures what the verification found
 * @param notes what static checks found that is about no line
 * @param codes the migration and its rollback
 * @param limits what the verdict does not rest on
 * @param coverage how much was exercised, empty if nothing was
 */
record Card(
        String id,
        String state,
        String glyph,
        String word,
        String title,
        String file,
        boolean open,
        String risk,
        int steps,
        List<Badge> badges,
        String tags,
        String reason,
        List<Failed> failures,
        List<Note> notes,
        List<Code> codes,
        List<Limited> limits,
        String coverage) {

    boolean hasLimits() {
        return !limits.isEmpty();
    }

    /** How many findings of a severity there are. */
    record Badge(String severity, String glyph, String text) {}

    /** What the verification found. */
    record Failed(
            String kind,
            String object,
            String place,
            String anchor,
            String message,
            String before,
            String after,
            List<DiffLine> diff) {

        boolean hasValues() {
            return !before.isEmpty() && !after.isEmpty();
        }

        boolean hasDiff() {
            return !diff.isEmpty();
        }
    }

    /** What the verdict does not rest on. */
    record Limited(String kind, String object, String message) {}
}
