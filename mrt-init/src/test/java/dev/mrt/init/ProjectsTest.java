package dev.mrt.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code projects} is a project; the one beside it that ends with {@code .expected} is what {@code mrt init --apply} says and leaves
 * behind. {@code -Dmrt.expected.update=true} writes the expected files anew, for a person to read.
 */
class ProjectsTest {

    private static final String TOLD = "told";

    @TempDir
    Path folder;

    static Stream<String> projects() throws IOException, URISyntaxException {
        Path projects = Path.of(ProjectsTest.class.getResource("/projects").toURI());
        return Files.list(projects)
                .map(Paths::name)
                .filter(name -> name.endsWith(".txt"))
                .map(name -> name.replace(".txt", ""))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("projects")
    void a_project_is_set_up_as_expected(String project) throws IOException {
        Tree before = project(project);
        before.writeTo(folder);

        InitPlan plan = plan();
        plan.write();

        Tree after = Tree.of(folder, StandardCharsets.UTF_8).since(before);
        String actual = "-- " + TOLD + " --\n" + InitText.of(plan, true) + after;
        Path expected = Path.of("src/test/resources/projects", project + ".expected");
        if (Boolean.getBoolean("mrt.expected.update")) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void a_second_time_changes_nothing(String project) throws IOException {
        project(project).writeTo(folder);
        plan().write();
        Tree once = Tree.of(folder, StandardCharsets.UTF_8);

        InitPlan again = plan();
        again.write();

        assertThat(InitText.of(again, true)).contains("Everything is already there.");
        assertThat(Tree.of(folder, StandardCharsets.UTF_8).files()).isEqualTo(once.files());
    }

    @ParameterizedTest
    @MethodSource("projects")
    void the_line_ends_of_a_build_file_stay(String project) throws IOException {
        assertSameUnder(project, StandardCharsets.UTF_8, text -> text.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void the_mark_at_the_start_of_a_build_file_stays(String project) throws IOException {
        assertSameUnder(project, StandardCharsets.UTF_8, text -> "\uFEFF" + text);
    }

    @ParameterizedTest
    @MethodSource("projects")
    void the_encoding_of_a_build_file_stays(String project) throws IOException {
        assertSameUnder(project, StandardCharsets.ISO_8859_1, text -> text.replace("UTF-8", "ISO-8859-1"));
    }

    /** A build file in another form becomes what it becomes in the usual form, in the other form. */
    private void assertSameUnder(String name, Charset charset, UnaryOperator<String> form) throws IOException {
        Tree project = project(name);
        Path usual = folder.resolve("usual");
        Path other = folder.resolve("other");
        project.writeTo(usual);
        project.writeTo(other);
        for (Map.Entry<String, String> file : buildFiles(project)) {
            Files.writeString(other.resolve(file.getKey()), form.apply(file.getValue()), charset);
        }

        plan(usual).write();
        plan(other).write();

        for (Map.Entry<String, String> file : buildFiles(Tree.of(usual, StandardCharsets.UTF_8))) {
            assertThat(Files.readString(other.resolve(file.getKey()), charset)).isEqualTo(form.apply(file.getValue()));
        }
    }

    private static Iterable<Map.Entry<String, String>> buildFiles(Tree tree) {
        return tree.files().entrySet().stream()
                .filter(file -> file.getKey().matches("(.*/)?(pom\\.xml|build\\.gradle(\\.kts)?)"))
                .toList();
    }

    private InitPlan plan() {
        return plan(folder);
    }

    private static InitPlan plan(Path folder) {
        return new Init(new InitRequest(folder, null, null, null, null, true), Fixed.VERSIONS).plan();
    }

    private static Tree project(String name) throws IOException {
        return Tree.parse(Files.readString(Path.of("src/test/resources/projects", name + ".txt")));
    }
}
