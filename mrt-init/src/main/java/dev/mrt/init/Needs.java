package dev.mrt.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has to come into the build.
 *
 * @param missing dependencies, those of mrt first
 * @param bom the version of mrt's BOM, {@code null} if it is there
 * @param runner whether the build has to be told how to run tests: Surefire in Maven, the JUnit platform in Gradle
 * @param java whether the build has to be told which Java to compile for
 * @param notes why others than those of mrt are among them
 */
record Needs(List<Need> missing, @Nullable String bom, boolean runner, boolean java, List<String> notes) {

    Needs {
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    boolean nothing() {
        return missing.isEmpty() && bom == null && !runner && !java;
    }

    /** Finds them. */
    static final class Finder {

        /** The first Flyway whose databases are modules of their own. */
        private static final String MODULAR_FLYWAY = "10";

        private final Project project;
        private final BuildModule module;
        private final Versions versions;
        private final List<Need> missing = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Finder(Project project, Versions versions) {
            this.project = project;
            this.module = project.module();
            this.versions = versions;
        }

        Needs find() {
            ofMrt();
            engine();
            driver();
            framework();
            boolean bom = module.everything().noneMatch(one -> one.is(Need.MRT, "mrt-bom"));
            boolean any = missing.stream().anyMatch(one -> one.group().equals(Need.MRT));
            return new Needs(missing, bom && any ? versions.of("mrt") : null, runner(), java(), notes);
        }

        private void ofMrt() {
            boolean boot = project.boot().isPresent();
            if (boot && project.framework().value() == TestFramework.JUNIT) {
                starter();
                return;
            }
            add(Need.ofMrt(project.framework().value().artifact()));
            add(Need.ofMrt("mrt-engine-" + project.engine().value().id()));
            if (boot && hasSpringTest()) {
                add(Need.ofMrt("mrt-spring-boot"));
            }
        }

        /** It brings the front-end and the adapters. */
        private void starter() {
            add(Need.ofMrt("mrt-spring-boot-starter"));
            if (!hasSpringTest()) {
                String version = project.boot().orElseThrow().version();
                add(new Need(Boot.GROUP, "spring-boot-starter-test", project.bootManages() ? null : version, false));
            }
        }

        private boolean hasSpringTest() {
            return module.dependency(one ->
                            one.group().equals(Boot.GROUP) && one.artifact().endsWith("-test"))
                    .isPresent();
        }

        private void engine() {
            Engine engine = project.engine().value();
            Optional<Dependency> core = module.dependency(engine::isIn);
            if (core.isEmpty()) {
                String group = engine == Engine.FLYWAY ? "org.flywaydb" : "org.liquibase";
                String version = module.plugins().stream()
                        .filter(engine::isIn)
                        .flatMap(one -> Optional.ofNullable(one.version()).stream())
                        .findFirst()
                        .orElse(versions.of(engine.id()));
                add(new Need(group, engine.id() + "-core", managed(version), false));
                notes.add(engine.title() + " is not among the dependencies, and tests run it.");
            }
            if (engine == Engine.FLYWAY) {
                flywayModule(core.map(Dependency::version).orElse(null));
            }
        }

        private void flywayModule(@Nullable String core) {
            Vendor vendor = project.database().value().driver();
            vendor.flywayModule()
                    .filter(name -> !module.has("org.flywaydb", name))
                    .ifPresent(name -> {
                        if (core == null || Ages.compare(core, MODULAR_FLYWAY) >= 0) {
                            String version = core == null ? versions.of("flyway") : core;
                            add(new Need("org.flywaydb", name, managed(version), true));
                            notes.add("Flyway " + MODULAR_FLYWAY + " and later need " + name + " for " + vendor.title()
                                    + ".");
                        }
                    });
        }

        private void driver() {
            Vendor vendor = project.database().value().driver();
            if (vendor.isEmbedded() && !module.has(vendor.driverGroup(), vendor.driverArtifact())) {
                String version = versions.of(vendor == Vendor.POSTGRES ? "postgresql" : vendor.id());
                add(new Need(vendor.driverGroup(), vendor.driverArtifact(), managed(version), true));
                notes.add("The driver of " + vendor.title()
                        + " is not among the dependencies, and tests connect with it.");
            }
        }

        private void framework() {
            if (project.framework().fact().how() == Fact.How.FOUND) {
                return;
            }
            if (project.framework().value() == TestFramework.TESTNG) {
                add(new Need("org.testng", "testng", versions.of("testng"), false));
            } else if (!bringsJunit()) {
                add(new Need("org.junit.jupiter", "junit-jupiter", managed(versions.of("junit")), false));
                vintage();
                launcher();
            }
        }

        private boolean bringsJunit() {
            return module.dependency(one -> one.group().equals(TestFramework.JUNIT.group()))
                            .isPresent()
                    || missing.stream().anyMatch(one -> one.artifact().equals("spring-boot-starter-test"));
        }

        /** Without it the JUnit platform leaves the tests of JUnit 4 out, and says nothing. */
        private void vintage() {
            if (module.has("junit", "junit") && !module.has("org.junit.vintage", "junit-vintage-engine")) {
                add(new Need("org.junit.vintage", "junit-vintage-engine", managed(versions.of("junit")), true));
                notes.add("junit-vintage-engine goes on running the tests of JUnit 4.");
            }
        }

        /** Gradle 9 brings none along. */
        private void launcher() {
            if (module.tool() == Tool.GRADLE) {
                add(new Need("org.junit.platform", "junit-platform-launcher", null, true));
            }
        }

        private @Nullable String managed(String version) {
            return project.bootManages() ? null : version;
        }

        private boolean runner() {
            boolean missing = project.framework().value() == TestFramework.JUNIT
                    && !module.tests().platform();
            if (missing && module.tool() == Tool.MAVEN) {
                notes.add("Maven before 3.9 runs no test of JUnit 5 unless a newer maven-surefire-plugin is named.");
            }
            return missing;
        }

        /** Maven's own default is older than mrt, and the test class may be the first class of all. */
        private boolean java() {
            boolean open = !module.tests().java();
            if (open) {
                notes.add("Nothing says which Java is compiled for; mrt needs " + Ages.OLDEST_JAVA + " or later.");
            }
            return open;
        }

        private void add(Need need) {
            if (!module.has(need.group(), need.artifact())) {
                missing.add(need);
            }
        }
    }
}
