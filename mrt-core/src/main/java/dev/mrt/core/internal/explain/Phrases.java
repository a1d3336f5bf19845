package dev.mrt.core.internal.explain;

import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.Change;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The sentences of one family of changes, by kind of change. */
final class Phrases {

    private final Map<Class<? extends Change>, BiFunction<Change, Occurrence<?>, String>> byKind = new HashMap<>();

    <C extends Change> Phrases on(Class<C> kind, BiFunction<C, Occurrence<?>, String> phrase) {
        byKind.put(kind, (change, at) -> phrase.apply(kind.cast(change), at));
        return this;
    }

    Phrases addAll(Phrases others) {
        byKind.putAll(others.byKind);
        return this;
    }

    /** The kinds that something is said of. */
    Set<Class<? extends Change>> kinds() {
        return byKind.keySet();
    }

    /** What is said of a change, empty if nothing is said of its kind. */
    Optional<String> find(Occurrence<?> occurrence) {
        return Optional.ofNullable(byKind.get(occurrence.change().getClass()))
                .map(phrase -> phrase.apply(occurrence.change(), occurrence));
    }

    /**
     * What is said of a change.
     *
     * @throws IllegalStateException if nothing is said of its kind
     */
    String of(Occurrence<?> occurrence) {
        return find(occurrence)
                .orElseThrow(() -> new IllegalStateException(
                        "There is no phrase for " + occurrence.change().getClass()));
    }
}
