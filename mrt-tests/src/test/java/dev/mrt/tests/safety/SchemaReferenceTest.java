package dev.mrt.tests.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.core.Configuration;
import dev.mrt.core.Mrt;
import dev.mrt.core.SafetyResult;
import dev.mrt.core.SafetyResult.Status;
import dev.mrt.core.SafetyTests;
import dev.mrt.tests.Chain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema at head as a file that a repository keeps. */
class SchemaReferenceTest {

    private static final String UPDATE = "mrt.schema.update";

    @TempDir
    Path temp;

    private Chain chain;
    private Path reference;

    @BeforeEach
    void begin() {
        reference = temp.resolve("made").resolve("for it").resolve("schema.txt");
        chain = Chain.in(temp, "chain")
                .with(
                        "1",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40) NOT NULL, mail varchar(90) UNIQUE);",
                        "DROP TABLE users;")
                .with("2", "CREATE VIEW named AS SELECT id, name FROM users;", "DROP VIEW named;");
    }

    @AfterEach
    void compareAgain() {
        System.clearProperty(UPDATE);
    }

    private SafetyResult check(String database) {
        MrtConfig config = MrtConfig.builder()
                .database(database)
                .locations(List.of("filesystem:" + chain.folder()))
                .build();
        try (Mrt mrt = Mrt.of(config)) {
            return SafetyTests.of(mrt).schema(reference);
        }
    }

    private SafetyResult update(String database) {
        System.setProperty(UPDATE, "true");
        try {
            return check(database);
        } finally {
            System.clearProperty(UPDATE);
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(reference);
    }

    @Test
    void without_a_file_nothing_is_compared_and_a_sentence_says_how_to_make_one() {
        SafetyResult result = check("h2");
        assertThat(result.status()).isEqualTo(Status.NOT_CHECKED);
        assertThat(result.message())
                .contains(reference.toString())
                .contains("run this test once with -Dmrt.schema.update=true, and commit the file");
    }

    @Test
    void outside_of_a_test_framework_a_missing_file_is_an_error() {
        MrtConfig config = MrtConfig.builder()
                .database("h2")
                .locations(List.of("filesystem:" + chain.folder()))
                .build();
        try (Mrt mrt = Mrt.of(config)) {
            assertThatThrownBy(() -> mrt.assertSchema(reference))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("-Dmrt.schema.update=true");
        }
    }

    @Test
    void a_file_is_written_when_it_is_asked_for_and_then_compared() throws IOException {
        SafetyResult written = update("h2");
        assertThat(written.status()).isEqualTo(Status.PASSED);
        assertThat(written.notes()).containsExactly("The schema at head was written to " + reference + ".");
        assertThat(lines())
                .startsWith(
                        "# The schema at the head of the migrations, written by mrt and compared by a test.",
                        "# After a wanted change: run the test once with -Dmrt.schema.update=true, and review what it"
                                + " changes here.",
                        "# Written on H2 2, read by catalog, migrated by flyway.",
                        "")
                .anyMatch(line -> line.startsWith("column PUBLIC.USERS.NAME: type CHARACTER VARYING(40); "))
                .anyMatch(line -> line.startsWith("primary key PUBLIC.USERS.(generated): columns ID; "))
                .noneMatch(line -> line.contains("flyway_schema_history") || line.endsWith(" "));
        assertThat(Files.readString(reference)).endsWith("\n").doesNotContain("\r");
        assertThat(Files.list(reference.getParent())).containsExactly(reference);
        assertThat(check("h2").status()).isEqualTo(Status.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite", "postgres", "mariadb"})
    void the_text_is_the_same_in_another_sandbox(String database) throws IOException {
        update(database);
        String first = Files.readString(reference);
        assertThat(first).doesNotContainIgnoringCase("mrt_").containsIgnoringCase("users");
        update(database);
        assertThat(reference).hasContent(first);
    }

    @Test
    void another_schema_is_shown_as_a_difference() {
        update("h2");
        chain.with("3", "ALTER TABLE users ALTER COLUMN name SET DATA TYPE varchar(60);", "SELECT 1;");
        SafetyResult result = check("h2");
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.message())
                .startsWith("The schema at head is not that in " + reference + ".")
                .contains("\n-column PUBLIC.USERS.NAME: type CHARACTER VARYING(40); ")
                .contains("\n+column PUBLIC.USERS.NAME: type CHARACTER VARYING(60); ");
        assertThat(result.expected()).contains("CHARACTER VARYING(40)");
        assertThat(result.actual()).contains("CHARACTER VARYING(60)");
    }

    @Test
    void line_ends_and_blanks_that_tools_change_do_not_count() throws IOException {
        update("h2");
        Files.writeString(reference, String.join("  \r\n", lines()) + "\r\n\r\n");
        assertThat(check("h2").message()).isEmpty();
    }

    @Test
    void a_file_of_another_database_is_not_compared() {
        update("sqlite");
        SafetyResult result = check("h2");
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.message())
                .contains("was written on SQLite 3 (read by catalog), and this is H2 2")
                .contains("Run the test on SQLite")
                .doesNotContain("---");
        assertThat(result.expected()).isNull();
    }

    @Test
    void another_major_version_is_told_where_something_differs() throws IOException {
        update("h2");
        Files.writeString(reference, Files.readString(reference).replace("Written on H2 2", "Written on H2 1"));
        assertThat(check("h2").status()).isEqualTo(Status.PASSED);
        Files.writeString(reference, Files.readString(reference).replace("VARYING(40)", "VARYING(41)"));
        assertThat(check("h2").message())
                .contains("It was written on H2 1, and this is H2 2: other versions may print the same thing");
    }

    @Test
    void what_is_no_reference_is_told_from_one() throws IOException {
        Files.createDirectories(reference.getParent());
        for (byte[] text : List.of(new byte[0], "CREATE TABLE users".getBytes(), new byte[] {(byte) 0xC3, 0x28, 0})) {
            Files.write(reference, text);
            assertThatThrownBy(() -> check("h2"))
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("is not a schema that mrt wrote")
                    .hasMessageContaining("Write it again with -Dmrt.schema.update=true");
        }
        assertThat(update("h2").status()).isEqualTo(Status.PASSED);
        assertThat(check("h2").status()).isEqualTo(Status.PASSED);
    }

    @Test
    void a_folder_in_its_place_is_told() throws IOException {
        Files.createDirectories(reference.resolve("inside"));
        assertThatThrownBy(() -> check("h2")).isInstanceOf(MrtException.class).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> update("h2"))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("cannot be written");
        assertThat(Files.list(reference.getParent())).containsExactly(reference);
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_told_and_the_file_stays_as_it_was() throws IOException {
        Path file = temp.resolve("file");
        Files.writeString(file, "no folder");
        reference = file.resolve("schema.txt");
        assertThatThrownBy(() -> update("h2"))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("The schema cannot be written to " + reference)
                .hasMessageContaining("Give it a folder that may be written to.");
        assertThat(file).hasContent("no folder");
    }

    @Test
    void a_folder_without_rights_is_told() throws IOException {
        Path folder = Files.createDirectories(reference.getParent());
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "Nothing is closed to this user.");
        try {
            assertThatThrownBy(() -> update("h2"))
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("cannot be written");
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void a_chain_that_does_not_reach_its_head_writes_nothing() {
        chain.with("3", "ALTER TABLE missing ADD COLUMN b int;", "SELECT 1;");
        SafetyResult result = update("h2");
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.message()).startsWith("The chain cannot be brought to its head: V3__step.sql:1:");
        assertThat(reference).doesNotExist();
    }

    @Test
    void the_wish_to_write_is_no_setting_and_must_be_clear() {
        System.setProperty(UPDATE, "perhaps");
        assertThatCode(() -> Configuration.builder().build()).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("h2"))
                .isInstanceOf(MrtException.class)
                .hasMessage("The system property mrt.schema.update is neither true nor false.");
    }

    @Test
    void what_was_there_before_the_chain_belongs_to_the_machine() throws IOException {
        chain.with("3", "DROP EXTENSION plpgsql; CREATE SCHEMA app; CREATE TABLE app.t (id int);", "SELECT 1;");
        update("postgres");
        assertThat(lines())
                .contains("without extension plpgsql")
                .noneMatch(line -> line.startsWith("schema public"))
                .anyMatch(line -> line.startsWith("table app.t: "));
    }
}
