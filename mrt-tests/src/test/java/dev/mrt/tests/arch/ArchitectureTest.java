package dev.mrt.tests.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.mrt.tests.Repository;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.mrt");

    @Test
    void every_module_of_the_build_is_known_here() {
        List<String> known = new ArrayList<>(List.of("bom", "mrt-cli-ai", "mrt-spring-boot-starter", "mrt-tests"));
        Arrays.stream(Module.values()).map(Module::artifact).forEach(known::add);

        assertThat(Repository.modules()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void the_api_is_pure() {
        Rules.pure(Module.API.packages()).check(PRODUCT);
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void a_module_uses_only_what_lies_below_it(Module module) {
        Rules.avoids(module.packages(), module.forbidden()).check(PRODUCT);
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void internal_packages_stay_inside_their_module(Module module) {
        Rules.internalStaysInside(module.root()).check(PRODUCT);
    }

    @ParameterizedTest
    @CsvSource({
        "org.flywaydb.., ENGINE_FLYWAY",
        "liquibase.., ENGINE_LIQUIBASE",
        "org.testng.., TESTNG",
        "org.springframework.., SPRING_BOOT",
        "org.jooq.., SCHEMA_JOOQ",
        "picocli.., CLI",
        "me.tongfei.progressbar.., CLI",
        "com.google.gson.., REPORT",
        "com.samskivert.mustache.., REPORT",
        "net.sf.jsqlparser.., ANALYZER",
        "org.pcollections.., ANALYZER",
        "com.anthropic.., EXPLAIN",
        "com.fasterxml.jackson.., EXPLAIN",
        "com.github.difflib.., CORE",
        "eu.maveniverse.., INIT",
        "com.github.curiousoddman.., SCHEMA_CATALOG",
        "org.apache.commons.compress.., SCHEMA_CATALOG"
    })
    void a_library_is_known_to_one_module(String library, Module owner) {
        Rules.ownedBy(library, owner.packages()).check(PRODUCT);
    }

    @Test
    void formats_are_known_to_what_reads_files_of_users() {
        Rules.ownedBy("org.snakeyaml..", Module.CORE.packages(), Module.INIT.packages())
                .check(PRODUCT);
        Rules.ownedBy("tools.jackson..", Module.ENGINE_FLYWAY.packages(), Module.INIT.packages())
                .check(PRODUCT);
    }

    @Test
    void the_test_framework_is_known_to_what_extends_it() {
        Rules.ownedBy("org.junit..", Module.JUNIT5.packages(), Module.TCK.packages())
                .check(PRODUCT);
    }

    @Test
    void only_the_command_line_prints() {
        Rules.printsNothing(Module.CLI.packages()).check(PRODUCT);
    }

    @Test
    void public_types_say_how_stable_they_are() {
        Rules.publicTypesSayHowStableTheyAre().check(PRODUCT);
    }

    @Test
    void every_package_is_null_marked() {
        Rules.liveInNullMarkedPackages().check(PRODUCT);
    }

    @Test
    void no_package_lies_in_two_modules() {
        var places = new TreeMap<String, TreeSet<String>>();
        PRODUCT.forEach(type -> places.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                .add(Places.moduleOf(type)));

        assertThat(places)
                .isNotEmpty()
                .allSatisfy((name, modules) -> assertThat(modules).as(name).hasSize(1));
    }

    @Test
    void packages_start_with_the_name_of_their_module() {
        assertThat(PRODUCT)
                .isNotEmpty()
                .allSatisfy(type ->
                        assertThat(type.getPackageName() + ".").startsWith(rootOf(Places.moduleOf(type)) + "."));
    }

    private static String rootOf(String artifact) {
        return Arrays.stream(Module.values())
                .filter(module -> module.artifact().equals(artifact))
                .map(Module::root)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such module: " + artifact));
    }
}
