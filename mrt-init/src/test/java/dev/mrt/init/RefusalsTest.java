package dev.mrt.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be set up is a sentence, and nothing is written. */
class RefusalsTest {

    @TempDir
    Path path;

    private Folder folder() {
        return new Folder(path);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(InitRequest request) throws IOException {
        Tree before = Tree.of(path, StandardCharsets.ISO_8859_1);
        var refused = assertThatThrownBy(() -> folder().plan(request).write())
                .isInstanceOfSatisfying(
                        MrtException.class, e -> assertThat(e.reason()).isEqualTo(MrtException.Reason.USAGE));
        assertThat(Tree.of(path, StandardCharsets.ISO_8859_1).files()).isEqualTo(before.files());
        return refused;
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused() throws IOException {
        return refused(new InitRequest(path, null, null, null, null, true));
    }

    @Test
    void a_folder_that_is_not_there() throws IOException {
        refused(InitRequest.of(path.resolve("nowhere"))).hasMessageContaining("There is no folder");
    }

    @Test
    void a_folder_that_tells_nothing() throws IOException {
        folder().with("notes.txt", "nothing");

        refused().hasMessageContaining("Neither Flyway nor Liquibase was found").hasMessageContaining("--engine");
    }

    @Test
    void two_builds() throws IOException {
        folder().with("pom.xml", Folder.POM).with("build.gradle", "");

        refused().hasMessageContaining("pom.xml and build.gradle are there").hasMessageContaining("--build maven");
    }

    @Test
    void two_engines_with_migrations_of_both() throws IOException {
        folder().with("pom.xml", Folder.POM)
                .with("src/main/resources/db/migration/V1__a.sql", "")
                .with("src/main/resources/db/changelog/one.sql", "--liquibase formatted sql\n");

        refused()
                .hasMessageContaining("Both Flyway and Liquibase are used")
                .hasMessageContaining("pom.xml:7")
                .hasMessageContaining("one.sql");
    }

    @Test
    void two_modules_with_migrations() throws IOException {
        folder().with("settings.gradle", "include 'one', 'two'")
                .with("one/build.gradle", "")
                .with("one/src/main/resources/db/migration/V1__a.sql", "")
                .with("two/build.gradle", "")
                .with("two/src/main/resources/db/migration/V1__a.sql", "");

        refused()
                .hasMessageContaining("Migrations are in several modules")
                .hasMessageContaining("/one or mrt init ")
                .hasMessageEndingWith("/two.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<project>\n<dependencies>\n</project>", "<project", "", "no XML at all"})
    void a_pom_that_is_not_well_formed(String pom) throws IOException {
        folder().with("pom.xml", pom);

        refused().hasMessageContaining("pom.xml:").hasMessageContaining("is not well-formed XML; mend it first.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00CA\u00FE\u00BA\u00BE", "<project>\u00FF\u00FE", "\u00CA\u00FE\0\0"})
    void a_binary_pom_is_one_sentence_and_nothing_else(String bytes) throws IOException {
        Files.write(path.resolve("pom.xml"), bytes.getBytes(StandardCharsets.ISO_8859_1));
        PrintStream before = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            refused().hasMessageContaining("pom.xml");
        } finally {
            System.setErr(before);
        }

        assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void an_xml_file_that_is_no_pom() throws IOException {
        folder().with("pom.xml", "<settings/>");

        refused().hasMessageContaining("is no POM: its root element is settings.");
    }

    @Test
    void a_pom_that_reaches_for_other_files() throws IOException {
        folder().with("secret", "s3cret")
                .with(
                        "pom.xml",
                        "<!DOCTYPE project [<!ENTITY x SYSTEM '"
                                + path.resolve("secret").toUri() + "'>]>\n"
                                + "<project><groupId>&x;</groupId></project>");

        refused().hasMessageNotContaining("s3cret");
    }

    @Test
    void a_script_that_is_binary() throws IOException {
        Files.write(path.resolve("build.gradle"), new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 0, 1});

        refused().hasMessageContaining("build.gradle is not a text file");
    }

    @ParameterizedTest
    @CsvSource({
        "dependencies { implementation 'org.flywaydb:flyway-core:11.0.0' }, the end of its dependencies block",
        "dependencies { implementation 'org.flywaydb:flyway-core:11.0.0', its brackets and quotes do not match",
        "/* implementation 'org.flywaydb:flyway-core:11.0.0', its brackets and quotes do not match"
    })
    void a_script_of_a_form_that_is_not_understood(String script, String why) throws IOException {
        folder().with("build.gradle", script).with("src/main/resources/db/migration/V1__a.sql", "");

        refused().hasMessageContaining(why).hasMessageContaining("run it without --apply");
        assertThat(folder().plan(false).block()).contains("dev.mrt:mrt-engine-flyway");
    }

    @Test
    void a_module_without_a_script_of_its_own() throws IOException {
        folder().with("settings.gradle", "include('db')")
                .with("build.gradle", "")
                .with("db/src/main/resources/db/migration/V1__a.sql", "");

        refused().hasMessageContaining("has no build script of its own");
    }

    @Test
    void a_catalog_that_is_broken() throws IOException {
        folder().with("build.gradle", "").with("settings.gradle", "").with("gradle/libs.versions.toml", "[libraries\n");

        refused().hasMessageContaining("libs.versions.toml is no valid TOML");
    }

    @Test
    void values_that_do_not_exist() throws IOException {
        folder().with("pom.xml", Folder.POM);

        refused(new InitRequest(path, "ant", null, null, null, false)).hasMessageContaining("There is no build ant");
        refused(new InitRequest(path, "gradle", null, null, null, false))
                .hasMessageContaining("There is no build.gradle");
        refused(new InitRequest(path, null, "flywy", null, null, false))
                .hasMessageContaining("There is no engine flywy");
        refused(new InitRequest(path, null, null, "oracle", null, false))
                .hasMessageContaining("There is no embedded database oracle");
        refused(new InitRequest(path, null, null, null, "spock", false))
                .hasMessageContaining("There is no test framework spock");
    }

    @Test
    void a_place_that_cannot_be_written_takes_back_what_was_written_before() throws IOException {
        folder().with("pom.xml", Folder.POM).with("src/test", "a file where a folder should be");

        refused()
                .hasMessageContaining("MigrationsTest.java cannot be written")
                .hasMessageEndingWith("Nothing was changed.");
        assertThat(Files.exists(path.resolve("mrt.yml"))).isFalse();
    }

    @Test
    void a_failure_at_the_last_file_takes_back_the_first_ones() throws IOException {
        folder().with("pom.xml", "before");
        Path deep = path.resolve("a/b/New.java");
        Path blocked = path.resolve("pom.xml/mrt.yml");
        InitPlan plan = new InitPlan(
                path,
                List.of(),
                List.of(
                        new FileChange(deep, FileChange.Kind.NEW, "", new byte[] {1}),
                        new FileChange(path.resolve("pom.xml"), FileChange.Kind.CHANGED, "", new byte[] {2}),
                        new FileChange(blocked, FileChange.Kind.NEW, "", new byte[] {3})),
                "",
                path,
                List.of(),
                "");

        assertThatThrownBy(plan::write).hasMessageContaining("Nothing was changed.");

        assertThat(folder().read("pom.xml")).isEqualTo("before");
        try (Stream<Path> left = Files.list(path)) {
            assertThat(left.map(Paths::name)).containsExactly("pom.xml");
        }
    }
}
