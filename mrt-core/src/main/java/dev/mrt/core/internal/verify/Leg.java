package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbours in a chain that are taken down together, or that are not taken down.
 *
 * @param migrations in the chain's order
 * @param stays why they are not taken down, {@code null} if they are
 */
record Leg(List<Migration> migrations, @Nullable String stays) {

    /** Copies its list. */
    Leg {
        migrations = List.copyOf(migrations);
    }

    /** Cuts a chain where somebody said, with a reason, that there is no way down. */
    static List<Leg> of(List<Migration> chain, MrtConfig config) {
        List<Leg> legs = new ArrayList<>();
        List<Migration> together = new ArrayList<>();
        boolean below = config.from() != null;
        for (Migration migration : chain) {
            below = below && !migration.id().value().equals(config.from());
            String stays = stays(migration, below, config);
            if (stays == null) {
                together.add(migration);
            } else {
                end(together, legs);
                legs.add(new Leg(List.of(migration), stays));
            }
        }
        end(together, legs);
        return legs;
    }

    private static void end(List<Migration> together, List<Leg> legs) {
        if (!together.isEmpty()) {
            legs.add(new Leg(together, null));
            together.clear();
        }
    }

    private static @Nullable String stays(Migration migration, boolean below, MrtConfig config) {
        if (below) {
            return "it comes before what was asked for (from " + config.from() + ")";
        }
        if (migration.kind() == MigrationKind.BASELINE) {
            return "it is a baseline, which nobody takes down";
        }
        String reason = config.skip().get(migration.id().value());
        return reason == null ? null : "it is skipped: " + reason;
    }

    /** Those with a version; the engine runs them before all others. */
    List<Migration> versioned() {
        return migrations.stream()
                .filter(migration -> migration.kind() != MigrationKind.REPEATABLE)
                .toList();
    }

    List<Migration> repeatable() {
        return migrations.stream()
                .filter(migration -> migration.kind() == MigrationKind.REPEATABLE)
                .toList();
    }
}
