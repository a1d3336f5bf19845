package dev.mrt.schema.catalog.snapshot;

import dev.mrt.api.MrtException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apiguardian.api.API;

/** Finds the schemas that a scope names: a wrong name would give an empty snapshot, and two of those are equal. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Schemas {

    private Schemas() {}

    /**
     * Resolves names to the catalog's spelling: exactly, else ignoring case if that is unique.
     *
     * @param wanted the names of the scope; empty for all
     * @param existing the schemas of the database that are not the system's
     * @return the schemas to read in the catalog's spelling, sorted
     * @throws MrtException if a name matches none or several, with those that exist
     */
    public static List<String> resolve(Collection<String> wanted, Collection<String> existing) {
        TreeSet<String> resolved = new TreeSet<>();
        if (wanted.isEmpty()) {
            resolved.addAll(existing);
        } else {
            wanted.forEach(name -> resolved.add(resolveOne(name, existing)));
        }
        return List.copyOf(resolved);
    }

    private static String resolveOne(String name, Collection<String> existing) {
        if (existing.contains(name)) {
            return name;
        }
        List<String> alike = existing.stream()
                .filter(one -> one.equalsIgnoreCase(name))
                .sorted()
                .toList();
        if (alike.size() == 1) {
            return alike.get(0);
        }
        if (alike.size() > 1) {
            throw MrtException.usage("There are several schemas " + name.toLowerCase(Locale.ROOT)
                    + " that differ in case only: " + String.join(", ", alike) + "; write one exactly.");
        }
        throw MrtException.usage("There is no schema " + name + "; the database has "
                + (existing.isEmpty() ? "none" : String.join(", ", new TreeSet<>(existing))) + ".");
    }
}
