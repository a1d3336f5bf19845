package dev.mrt.analyzer.checks;

import dev.mrt.api.schema.ObjectKind;
import java.util.Set;

/** Groups of objects that checks treat alike. */
final class Kinds {

    private static final Set<ObjectKind> KEYS = Set.of(
            ObjectKind.INDEX,
            ObjectKind.PRIMARY_KEY,
            ObjectKind.UNIQUE,
            ObjectKind.FOREIGN_KEY,
            ObjectKind.CHECK,
            ObjectKind.EXCLUSION);

    private Kinds() {}

    /** Constraints and indexes. */
    static boolean isKey(ObjectKind kind) {
        return KEYS.contains(kind);
    }
}
