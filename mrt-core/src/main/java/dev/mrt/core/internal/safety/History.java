package dev.mrt.core.internal.safety;

import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.spi.InventoryFinding;
import dev.mrt.api.spi.InventoryFinding.Kind;
import dev.mrt.api.spi.MigrationCatalog;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Whether the files are one clean line: no version is missing, no rollback is without its migration, no file is left aside. Two migrations of
 * one name, or two rollbacks of one migration, are an error of the catalog already.
 *
 * @param flaws what stands beside the line
 * @param notKnown what of the files could not be read, a sentence for each
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record History(List<RiskWarning> flaws, List<String> notKnown) {

    /** Notices about the set of files; what else is said of a file is not about the line. */
    private static final Set<String> ABOUT_THE_LINE =
            Set.of("undo-without-versioned", "undo-name-mismatch", "version-gap");

    /** Copies its lists. */
    public History {
        flaws = List.copyOf(flaws);
        notKnown = List.copyOf(notKnown);
    }

    /**
     * Looks at a chain.
     *
     * @param report the static findings, without those that the configuration switches off or answers for
     * @param catalog the chain
     * @return what is beside the line
     */
    public static History of(CheckReport report, MigrationCatalog catalog) {
        return new History(
                report.warnings().stream()
                        .filter(warning -> isAboutTheLine(warning, catalog))
                        .toList(),
                catalog.inventory().stream()
                        .filter(oddity -> oddity.kind() == Kind.NOT_CHECKED)
                        .map(InventoryFinding::message)
                        .toList());
    }

    private static boolean isAboutTheLine(RiskWarning warning, MigrationCatalog catalog) {
        return ABOUT_THE_LINE.contains(warning.pattern())
                || catalog.inventory().stream()
                        .anyMatch(oddity -> oddity.kind() == Kind.NOT_A_MIGRATION
                                && oddity.message().equals(warning.message()));
    }

    /**
     * The flaws for a person.
     *
     * @return one indented line for each
     */
    public String lines() {
        return flaws.stream()
                .map(flaw -> "  " + flaw.location() + ": " + flaw.message() + " (" + flaw.code() + " " + flaw.pattern()
                        + ")")
                .collect(Collectors.joining("\n"));
    }
}
