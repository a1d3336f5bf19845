package dev.mrt.tests.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.MrtException;
import dev.mrt.api.result.Severity;
import dev.mrt.core.Mrt;
import dev.mrt.core.SafetyTests;
import dev.mrt.tests.Chain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sets of files are one clean line. */
class HistoryTest {

    @TempDir
    Path temp;

    private Chain versions(String... versions) {
        Chain chain = Chain.in(temp, "chain");
        for (String version : versions) {
            chain.with(
                    version,
                    "CREATE TABLE t" + version.replace('.', '_') + " (id int);",
                    "DROP TABLE t" + version.replace('.', '_') + ";");
        }
        return chain;
    }

    private static MrtConfigBuilder config(Chain chain) {
        return MrtConfig.builder().database("h2").locations(List.of("filesystem:" + chain.folder()));
    }

    private static void check(Chain chain) {
        check(config(chain));
    }

    private static void check(MrtConfigBuilder config) {
        try (Mrt mrt = Mrt.of(config.build())) {
            mrt.assertCleanHistory();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2 3 4",
                "0001 0002 0003",
                "7 8 9",
                "1 2 3 3.1 4 5",
                "10 20 30 40",
                "1 3 5",
                "1 2 7",
                "1.0 1.1 1.3 2.0",
                "2021 2022 2024",
                "20240101 20240102 20240104",
                "20240101120000 20240101120001 20240101120003",
                "1 3"
            })
    void versions_that_are_complete_or_not_counted_are_a_clean_line(String versions) {
        assertThatCode(() -> check(versions(versions.split(" ")))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2 4", "001 002 004 005", "1 2 3 5 6 7 8 10", "41 42 44 45", "1 2 2.1 3 5 6"})
    void a_number_that_is_missing_in_counted_versions_is_a_gap(String versions) {
        assertThatThrownBy(() -> check(versions(versions.split(" "))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The history is not one clean line")
                .hasMessageContaining("was a file lost in a merge?")
                .hasMessageContaining("MRT615 version-gap");
    }

    @Test
    void a_gap_is_told_with_its_neighbours() {
        assertThatThrownBy(() -> check(versions("1", "2", "3", "4", "5", "6", "9", "10")))
                .hasMessageContaining(
                        "V9__step.sql: The versions are counted, but between V6__step.sql and V9__step.sql"
                                + " there is none of the versions 7 to 8: was a file lost in a merge?");
    }

    @Test
    void a_gap_that_somebody_answers_for_is_none() throws IOException {
        Chain chain = versions("1", "2", "4");
        assertThatCode(() -> check(config(chain).severityOverrides(Map.of("version-gap", Severity.OFF))))
                .doesNotThrowAnyException();
        Path baseline = temp.resolve("baseline.json");
        try (Mrt mrt = Mrt.of(config(chain).build())) {
            mrt.writeBaseline(baseline);
        }
        assertThat(Files.readString(baseline)).contains("MRT615");
        assertThatCode(() -> check(config(chain).baseline(baseline))).doesNotThrowAnyException();
    }

    @Test
    void a_gap_is_only_a_hint_of_the_static_checks() {
        try (Mrt mrt = Mrt.of(config(versions("1", "2", "4")).build())) {
            assertThat(mrt.checkStatic().warnings())
                    .filteredOn(warning -> warning.code().equals("MRT615"))
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.severity()).isEqualTo(Severity.INFO));
            assertThatCode(mrt::assertNoStaticErrors).doesNotThrowAnyException();
        }
    }

    @Test
    void an_undo_script_without_its_migration_stands_beside_the_line() {
        assertThatThrownBy(() -> check(versions("1").with("U2__gone.sql", "DROP TABLE gone;")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("U2__gone.sql")
                .hasMessageContaining("there is no migration of that version");
    }

    @Test
    void an_undo_script_of_another_name_stands_beside_the_line() {
        Chain chain = versions("1")
                .with("V2__orders.sql", "CREATE TABLE orders (id int);")
                .with("U2__invoices.sql", "DROP TABLE orders;");
        assertThatThrownBy(() -> check(chain)).hasMessageContaining("V2__orders.sql is called something else");
    }

    @Test
    void a_file_that_only_looks_like_a_migration_stands_beside_the_line() {
        assertThatThrownBy(() -> check(versions("1").with("V2_add_phone.sql", "SELECT 1;")))
                .hasMessageContaining("looks like a migration, but Flyway does not run it");
    }

    @Test
    void two_migrations_of_one_version_are_an_error_that_names_both() {
        Chain chain = versions("1").with("V1__again.sql", "SELECT 1;");
        assertThatThrownBy(() -> check(chain))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("Two migrations are named 1")
                .hasMessageContaining("V1__again.sql");
    }

    @Test
    void a_version_that_only_a_class_may_have_is_no_gap() {
        MrtConfigBuilder config = config(versions("1", "2", "4"))
                .locations(List.of(
                        "filesystem:" + temp.resolve("chain"),
                        "classpath:" + LateVersion.class.getPackageName().replace('.', '/')));
        try (Mrt mrt = Mrt.of(config.build())) {
            assertThat(SafetyTests.of(mrt).cleanHistory().notes())
                    .singleElement()
                    .asString()
                    .contains(LateVersion.class.getName());
        }
    }

    private Path changelog(String changesets) throws IOException {
        Path file = temp.resolve("changelog.sql");
        Files.writeString(file, "--liquibase formatted sql\n" + changesets);
        return file;
    }

    @Test
    void a_changelog_has_no_numbers_to_miss() throws IOException {
        Path file = changelog("""
                --changeset ann:1
                CREATE TABLE a (id int);
                --rollback DROP TABLE a;
                --changeset ann:2
                CREATE TABLE b (id int);
                --rollback DROP TABLE b;
                --changeset bob:4
                CREATE TABLE c (id int);
                --rollback DROP TABLE c;
                """);
        assertThatCode(() -> check(MrtConfig.builder().database("h2").changeLogFile(file.toString())))
                .doesNotThrowAnyException();
    }

    @Test
    void two_changesets_of_one_name_are_an_error_that_names_them() throws IOException {
        Path file = changelog("""
                --changeset ann:1
                CREATE TABLE a (id int);
                --changeset ann:1
                CREATE TABLE b (id int);
                """);
        assertThatThrownBy(() -> check(MrtConfig.builder().database("h2").changeLogFile(file.toString())))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("ann");
    }
}
