package dev.mrt.tests.arch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The published modules with Java code, and the modules of mrt that each may use. */
enum Module {
    API("mrt-api", "dev.mrt.api"),
    CORE("mrt-core", "dev.mrt.core", "dev.mrt.api"),
    SCHEMA_CATALOG("mrt-schema-catalog", "dev.mrt.schema.catalog", "dev.mrt.api"),
    SCHEMA_JOOQ("mrt-schema-jooq", "dev.mrt.schema.jooq", "dev.mrt.api"),
    ENGINE_FLYWAY("mrt-engine-flyway", "dev.mrt.engine.flyway", "dev.mrt.api"),
    ENGINE_LIQUIBASE("mrt-engine-liquibase", "dev.mrt.engine.liquibase", "dev.mrt.api"),
    ANALYZER("mrt-analyzer", "dev.mrt.analyzer", "dev.mrt.api"),
    REPORT("mrt-report", "dev.mrt.report", "dev.mrt.api"),
    INIT("mrt-init", "dev.mrt.init", "dev.mrt.api"),
    JUNIT5("mrt-junit5", "dev.mrt.junit5", "dev.mrt.api", "dev.mrt.core", "dev.mrt.report"),
    TESTNG("mrt-testng", "dev.mrt.testng", "dev.mrt.api", "dev.mrt.core", "dev.mrt.report"),
    SPRING_BOOT("mrt-spring-boot", "dev.mrt.spring.boot", "dev.mrt.api"),
    CLI("mrt-cli", "dev.mrt.cli", "dev.mrt.api", "dev.mrt.core", "dev.mrt.init", "dev.mrt.report"),
    EXPLAIN("mrt-explain", "dev.mrt.explain", "dev.mrt.api"),
    TCK("mrt-tck", "dev.mrt.tck", "dev.mrt.api");

    private final String artifact;
    private final String root;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> mayUse;

    Module(String artifact, String root, String... mayUse) {
        this.artifact = artifact;
        this.root = root;
        this.mayUse = List.of(mayUse);
    }

    String artifact() {
        return artifact;
    }

    /** The package that all of its packages start with; also its name as a Java module. */
    String root() {
        return root;
    }

    String packages() {
        return root + "..";
    }

    /** The packages of mrt that it may not use. */
    String[] forbidden() {
        return Arrays.stream(values())
                .filter(other -> other != this && !mayUse.contains(other.root))
                .map(Module::packages)
                .toArray(String[]::new);
    }

    /** The packages of all modules but some. */
    static String[] packagesOfAllBut(Module... excluded) {
        List<Module> out = List.of(excluded);
        return Stream.of(values())
                .filter(m -> !out.contains(m))
                .map(Module::packages)
                .toArray(String[]::new);
    }
}
