package dev.mrt.core.internal.plugin;

import dev.mrt.api.MrtException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The providers of one port. */
final class Port<T> {

    private final String name;
    private final List<Found<T>> found;
    private final Consumer<String> problems;

    private Port(String name, List<Found<T>> found, Consumer<String> problems) {
        this.name = name;
        this.found = found;
        this.problems = problems;
    }

    /**
     * Loads them.
     *
     * @param name what one of them is called in a sentence
     * @param problems hears of providers that fall out later, when they are first used
     * @throws MrtException if two share an id
     */
    static <T> Port<T> load(
            String name, Class<T> type, Function<T, String> id, ProviderLoader loader, Consumer<String> problems) {
        Port<T> port = loadFamilies(name, type, id, loader, problems);
        refuseDuplicates(name, port.found);
        return port;
    }

    /** The same where an id names a family, one member for each database product. */
    static <T> Port<T> loadFamilies(
            String name, Class<T> type, Function<T, String> id, ProviderLoader loader, Consumer<String> problems) {
        return new Port<>(name, loader.load(type, id), problems);
    }

    private static <T> void refuseDuplicates(String name, List<Found<T>> found) {
        Map<String, Found<T>> byId = new HashMap<>();
        for (Found<T> next : found) {
            Found<T> other = byId.putIfAbsent(next.id().toLowerCase(Locale.ROOT), next);
            if (other != null) {
                throw MrtException.usage("Two " + name + "s are called " + next.id() + ": " + other + " and " + next
                        + "; take one of them off the class path.");
            }
        }
    }

    String name() {
        return name;
    }

    List<Found<T>> all() {
        return found;
    }

    List<String> ids() {
        return found.stream().map(Found::id).distinct().sorted().toList();
    }

    Optional<Found<T>> called(String id) {
        return found.stream().filter(one -> one.isCalled(id)).findFirst();
    }

    /** Those that say yes. One that cannot be linked when asked is noted and counts as no. */
    List<Found<T>> that(Predicate<T> question) {
        return found.stream().filter(one -> says(one, question)).toList();
    }

    boolean says(Found<T> one, Predicate<T> question) {
        try {
            return question.test(one.provider());
        } catch (LinkageError e) {
            problems.accept("The " + name + " " + one + " was left out: " + ProviderLoader.sentence(e));
            return false;
        }
    }

    /** Those of the highest priority among the ones that say yes. */
    List<Found<T>> best(Predicate<T> question, ToIntFunction<T> priority) {
        List<Found<T>> best = new ArrayList<>();
        for (Found<T> one : that(question)) {
            int difference = best.isEmpty()
                    ? 0
                    : Integer.compare(
                            priority.applyAsInt(one.provider()),
                            priority.applyAsInt(best.get(0).provider()));
            if (difference > 0) {
                best.clear();
            }
            if (difference >= 0) {
                best.add(one);
            }
        }
        return best;
    }
}
