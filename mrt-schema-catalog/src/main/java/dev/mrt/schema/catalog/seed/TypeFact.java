package dev.mrt.schema.catalog.seed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the typed view of a column leaves out.
 *
 * @param castType a type that takes every text that the column's own does, domains resolved: a cast to it raises no error of a CHECK
 * @param attributes the base types of a composite type's attributes, empty for others
 * @param subtype the base type that a range is over, {@code null} for others
 * @param repertoire which characters it holds
 */
record TypeFact(String castType, List<String> attributes, @Nullable String subtype, Repertoire repertoire) {

    /** Copies its list. */
    TypeFact {
        attributes = List.copyOf(attributes);
    }

    static TypeFact plain(String type) {
        return new TypeFact(type, List.of(), null, Repertoire.FULL);
    }
}
