package dev.mrt.init;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Spring Boot in a module.
 *
 * @param version {@code null} if the build does not say it where it can be read
 * @param manages whether it also decides the versions of libraries
 * @param fact for people
 */
record Boot(@Nullable String version, boolean manages, Fact fact) {

    static final String GROUP = "org.springframework.boot";

    static Optional<Boot> of(BuildModule module) {
        Optional<Dependency> versioned =
                candidates(module).filter(one -> one.version() != null).findFirst();
        boolean used = candidates(module).anyMatch(one -> !isManager(one)) || byParent(module);
        return versioned
                .or(() -> candidates(module).findFirst())
                .filter(one -> used)
                .map(one -> {
                    String version = one.version();
                    String value = version == null ? "yes, of an unknown version" : version;
                    return new Boot(
                            version, manages(module), Fact.found("Spring Boot", value, one.coordinates(), one.place()));
                });
    }

    private static Stream<Dependency> candidates(BuildModule module) {
        return Stream.of(module.platforms(), module.plugins(), module.dependencies())
                .flatMap(List::stream)
                .filter(one -> one.group().equals(GROUP));
    }

    /** What only sets versions says nothing about who uses it. */
    private static boolean isManager(Dependency dependency) {
        return dependency.artifact().equals("spring-boot-dependencies")
                || dependency.artifact().equals("spring-boot-maven-plugin");
    }

    private static boolean byParent(BuildModule module) {
        return module.plugins().stream().anyMatch(one -> one.group().equals(GROUP));
    }

    private static boolean manages(BuildModule module) {
        return module.tool() == Tool.MAVEN
                ? module.platforms().stream()
                        .anyMatch(one -> one.is(GROUP, "spring-boot-starter-parent")
                                || one.is(GROUP, "spring-boot-dependencies"))
                : module.plugins().stream().anyMatch(one -> one.artifact().equals("io.spring.dependency-management"))
                        || module.has(GROUP, "spring-boot-dependencies");
    }
}
