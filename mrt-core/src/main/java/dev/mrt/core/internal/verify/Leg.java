package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        boolean below = config.from() != null;
        for (Migration migration : chain) {
            below = below && !migration.id().value().equals(config.from());
            String stays = stays(migration, below, config);
            Leg last = legs.isEmpty() ? null : legs.get(legs.size() - 1);
            if (last != null && Objects.equals(last.stays, stays)) {
                legs.set(legs.size() - 1, last.and(migration));
            } else {
                legs.add(new Leg(List.of(migration), stays));
            }
        }
        return legs;
    }

    private Leg and(Migration next) {
        List<Migration> longer = new ArrayList<>(migrations);
        longer.add(next);
        return new Leg(longer, stays);
    }

    private static @Nullable String stays(Migration migration, boolean below, MrtConfig config) {
        if (below) {
            return "not asked for (from " + config.from() + ")";
        }
        if (migration.kind() == MigrationKind.BASELINE) {
            return "a baseline, which nobody takes down";
        }
        String reason = config.skip().get(migration.id().value());
        return reason == null ? null : "skipped, " + reason;
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

    /** That they are not taken down, and why. */
    String note() {
        String first = migrations.get(0).id().value();
        String last = migrations.get(migrations.size() - 1).id().value();
        return (first.equals(last) ? first : first + " to " + last) + " stayed up: " + stays + ".";
    }
}
