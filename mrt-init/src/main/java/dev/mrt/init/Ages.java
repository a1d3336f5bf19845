package dev.mrt.init;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells what is older than mrt can work with. */
record Ages(BuildModule module, Optional<Boot> boot, Path root) {

    static final String OLDEST_JAVA = "17";
    private static final String OLDEST_BOOT = "3.3";

    List<String> notes() {
        return Stream.of(
                        library(Engine.FLYWAY::isCore, Engine.FLYWAY.title(), Engine.FLYWAY.oldest()),
                        library(Engine.LIQUIBASE::isCore, Engine.LIQUIBASE.title(), Engine.LIQUIBASE.oldest()),
                        library(
                                one -> one.group().equals("org.junit.jupiter"),
                                "JUnit Jupiter",
                                TestFramework.JUNIT.oldest()),
                        library(one -> one.is("org.testng", "testng"), "TestNG", TestFramework.TESTNG.oldest()),
                        bootAge(),
                        javaAge())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> library(Predicate<Dependency> fits, String title, String oldest) {
        return module.everything()
                .filter(fits)
                .flatMap(one -> older(title, one.version() == null ? "" : one.version(), oldest, one.place()).stream())
                .findFirst();
    }

    private Optional<String> bootAge() {
        return boot.flatMap(one -> {
            Place place = one.fact().place();
            String version = one.version();
            return place == null || version == null
                    ? Optional.empty()
                    : older("Spring Boot", version, OLDEST_BOOT, place);
        });
    }

    private Optional<String> javaAge() {
        Located java = module.javaVersion();
        return java == null
                ? Optional.empty()
                : older("Java", java.text().replaceFirst("^1\\.", ""), OLDEST_JAVA, java.place());
    }

    private Optional<String> older(String title, String version, String oldest, Place place) {
        return compare(version, oldest) < 0
                ? Optional.of(
                        "mrt needs " + title + " " + oldest + " or later; " + place.in(root) + " has " + version + ".")
                : Optional.empty();
    }

    /** Number by number; what is no number is as new as can be. */
    static int compare(String version, String other) {
        String[] one = version.split("[.-]");
        String[] two = other.split("[.-]");
        for (int i = 0; i < two.length; i++) {
            String part = i < one.length ? one[i] : "0";
            if (!part.matches("\\d{1,6}")) {
                return 1;
            }
            int difference = Integer.compare(Integer.parseInt(part), Integer.parseInt(two[i]));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
