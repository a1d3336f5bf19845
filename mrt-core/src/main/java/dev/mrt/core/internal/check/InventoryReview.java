package dev.mrt.core.internal.check;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.spi.InventoryFinding;
import dev.mrt.api.spi.MigrationCatalog;
import java.util.List;
import java.util.stream.Stream;

/** What is odd about the set of files, as findings. */
final class InventoryReview {

    private InventoryReview() {}

    static List<Raised> of(MigrationCatalog catalog) {
        Owners owners = new Owners(catalog.migrations());
        Stream<Raised> oddities = catalog.inventory().stream()
                .map(oddity -> owners.raised(notice(oddity.kind()), oddity.location(), "", oddity.message()));
        return Stream.concat(oddities, VersionGaps.of(catalog, owners).stream()).toList();
    }

    private static Descriptor notice(InventoryFinding.Kind kind) {
        return switch (kind) {
            case ROLLBACK_WITHOUT_MIGRATION -> Notices.ROLLBACK_WITHOUT_MIGRATION;
            case ROLLBACK_NAMED_OTHERWISE -> Notices.ROLLBACK_NAMED_OTHERWISE;
            case NOT_A_MIGRATION, NOT_RUN, NOT_CHECKED, OTHER -> Notices.HISTORY;
        };
    }
}
