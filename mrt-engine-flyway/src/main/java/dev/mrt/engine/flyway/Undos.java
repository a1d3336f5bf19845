package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.InventoryFinding.Kind;
import dev.mrt.engine.flyway.Inventory.Undo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** The undo scripts by the version that they take back. */
final class Undos {

    /** Words that tell the direction: {@code V2__add_phone} and {@code U2__drop_phone} belong together. */
    private static final Set<String> DIRECTIONS = Set.of(
            "add",
            "create",
            "insert",
            "new",
            "make",
            "set",
            "drop",
            "remove",
            "delete",
            "unset",
            "undo",
            "rollback",
            "revert",
            "reverse",
            "restore",
            "down",
            "up",
            "back",
            "of",
            "for",
            "the",
            "a",
            "to",
            "from",
            "and");

    private final Inventory inventory;
    private final Map<MigrationVersion, Undo> byVersion = new LinkedHashMap<>();

    /**
     * Sorts what was found.
     *
     * @throws MrtException if two take the same version back
     */
    Undos(Inventory inventory) {
        this.inventory = inventory;
        for (Undo undo : inventory.undos) {
            MigrationVersion version = Naming.version(undo.version());
            if (version == null) {
                inventory.odd(
                        undo.file(),
                        Kind.ROLLBACK_WITHOUT_MIGRATION,
                        undo.file().shown() + " has a version that Flyway does not accept.");
                continue;
            }
            Undo other = byVersion.putIfAbsent(version, undo);
            if (other != null) {
                throw MrtException.usage("Two undo scripts take version " + undo.version() + " back: "
                        + other.file().shown() + " and " + undo.file().shown() + ". Keep one of them.");
            }
        }
    }

    @Nullable
    Undo of(@Nullable MigrationVersion version) {
        return version == null ? null : byVersion.get(version);
    }

    /** Says so where an undo script is called after something else than its migration is. */
    void compare(Undo undo, FoundFile migration, String description) {
        Set<String> own = things(undo.description());
        Set<String> other = things(description);
        if (!own.isEmpty() && !other.isEmpty() && !own.equals(other)) {
            inventory.odd(
                    undo.file(),
                    Kind.ROLLBACK_NAMED_OTHERWISE,
                    undo.file().shown() + " takes version " + undo.version() + " back, but " + migration.name()
                            + " is called something else. Check that it belongs to that migration, and give it the same"
                            + " description.");
        }
    }

    private static Set<String> things(String description) {
        return Arrays.stream(description.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !DIRECTIONS.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Says so of those whose migration is not there. */
    void reportOrphans(Set<MigrationVersion> versions) {
        byVersion.forEach((version, undo) -> {
            if (!versions.contains(version)) {
                inventory.odd(
                        undo.file(),
                        Kind.ROLLBACK_WITHOUT_MIGRATION,
                        undo.file().shown() + " takes version " + version
                                + " back, but there is no migration of that version.");
            }
        });
    }
}
