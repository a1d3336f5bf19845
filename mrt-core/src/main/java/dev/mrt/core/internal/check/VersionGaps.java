package dev.mrt.core.internal.check;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.spi.InventoryFinding;
import dev.mrt.api.spi.MigrationCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers that are missing in a chain whose versions are counted in ones. Many chains are not: versions that are times, tickets or releases,
 * or that leave room in between, have no gaps. So a chain is taken for a counted one only if it begins low, at most every fourth number is
 * missing, and at most every fourth version is something else than a plain number (a fix that was put in between).
 */
final class VersionGaps {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final int FEWEST = 3;
    private static final int HIGHEST_FIRST = 999;

    private VersionGaps() {}

    /** The gaps of a chain, none where not every version is known from the files. */
    static List<Raised> of(MigrationCatalog catalog, Owners owners) {
        boolean known =
                catalog.inventory().stream().noneMatch(oddity -> oddity.kind() == InventoryFinding.Kind.NOT_CHECKED);
        List<Migration> versioned = catalog.migrations().stream()
                .filter(migration -> migration.kind() == MigrationKind.VERSIONED)
                .toList();
        List<Migration> numbered = versioned.stream()
                .filter(migration ->
                        PLAIN_NUMBER.matcher(migration.id().value()).matches())
                .toList();
        return known && isCounted(numbered, versioned.size()) ? between(numbered, owners) : List.of();
    }

    private static boolean isCounted(List<Migration> numbered, int all) {
        if (numbered.size() < FEWEST || (all - numbered.size()) * 4 > all) {
            return false;
        }
        int first = number(numbered.get(0));
        int span = number(numbered.get(numbered.size() - 1)) - first + 1;
        return first <= HIGHEST_FIRST && (span - numbered.size()) * 4 <= span;
    }

    private static int number(Migration migration) {
        return Integer.parseInt(migration.id().value());
    }

    private static List<Raised> between(List<Migration> numbered, Owners owners) {
        List<Raised> gaps = new ArrayList<>();
        for (int i = 1; i < numbered.size(); i++) {
            Migration before = numbered.get(i - 1);
            Migration after = numbered.get(i);
            int first = number(before) + 1;
            int last = number(after) - 1;
            if (first <= last) {
                gaps.add(owners.raised(Notices.VERSION_GAP, after.location(), "", message(before, after, first, last)));
            }
        }
        return gaps;
    }

    private static String message(Migration before, Migration after, int first, int last) {
        String missing = first == last ? "no version " + first : "none of the versions " + first + " to " + last;
        return "The versions are counted, but between " + before.location().file() + " and "
                + after.location().file() + " there is " + missing + ": was a file lost in a merge?";
    }
}
