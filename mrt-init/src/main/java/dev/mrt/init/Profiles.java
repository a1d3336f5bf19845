package dev.mrt.init;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Settings that say something else in a profile. */
final class Profiles {

    private static final List<String> NAMES =
            List.of("spring.flyway.locations", "spring.liquibase.change-log", "spring.datasource.url");

    private Profiles() {}

    /** One sentence for each, without the value, which may hold a password. */
    static List<String> notes(SpringSettings spring, Path root) {
        return NAMES.stream().flatMap(name -> notes(spring, name, root)).toList();
    }

    private static Stream<String> notes(SpringSettings spring, String name, Path root) {
        List<Setting> all = spring.all(name);
        return all.stream()
                .skip(1)
                .filter(one -> one.profile() != null)
                .filter(one -> !Objects.equals(one.profile(), all.get(0).profile()))
                .filter(one -> !one.value().equals(all.get(0).value()))
                .map(one -> "The profile " + one.profile() + " says another " + one.name() + " ("
                        + one.place().in(root) + "); what holds "
                        + (all.get(0).profile() == null
                                ? "without a profile"
                                : "in " + all.get(0).profile())
                        + " was taken.");
    }
}
