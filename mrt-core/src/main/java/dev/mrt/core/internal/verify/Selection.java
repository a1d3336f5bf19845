package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.core.internal.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The migrations of a chain that a person asked to have verified. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Selection {

    private Selection() {}

    /**
     * Picks by {@code from}, {@code to} and {@code only}.
     *
     * @param chain the whole chain in order
     * @param config what was asked for
     * @return the picked ones in the chain's order, never empty
     * @throws MrtException if a name is no migration of the chain, with the nearest one, or nothing is left
     */
    public static List<Migration> of(List<Migration> chain, MrtConfig config) {
        config.skip().keySet().forEach(revision -> indexOf(chain, revision, "skip"));
        String first = config.from();
        String last = config.to();
        int from = first == null ? 0 : indexOf(chain, first, "from");
        int to = last == null ? chain.size() - 1 : indexOf(chain, last, "to");
        List<Migration> picked = new ArrayList<>(from <= to ? chain.subList(from, to + 1) : List.of());
        if (!config.only().isEmpty()) {
            List<Integer> only = config.only().stream()
                    .map(revision -> indexOf(chain, revision, "only"))
                    .toList();
            picked.removeIf(migration -> !only.contains(chain.indexOf(migration)));
        }
        if (picked.isEmpty()) {
            throw MrtException.usage("No migration lies within what was asked for (from " + orAny(first) + " to "
                    + orAny(last) + (config.only().isEmpty() ? "" : ", only " + String.join(", ", config.only()))
                    + "); nothing would be verified.");
        }
        return picked;
    }

    private static String orAny(@Nullable String revision) {
        return revision == null ? "any" : revision;
    }

    /**
     * Finds a migration by the name that a person wrote.
     *
     * @param chain the whole chain
     * @param revision its name
     * @param option where the name was given, for the message
     * @return its place, counted from 0
     * @throws MrtException if there is none, with the nearest name
     */
    public static int indexOf(List<Migration> chain, String revision, String option) {
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).id().value().equals(revision)) {
                return i;
            }
        }
        List<String> names =
                chain.stream().map(migration -> migration.id().value()).toList();
        throw MrtException.usage("There is no migration " + revision + " (" + option + ")."
                + Nearest.to(revision, names)
                        .map(near -> " Did you mean " + near + "?")
                        .orElse(""));
    }
}
