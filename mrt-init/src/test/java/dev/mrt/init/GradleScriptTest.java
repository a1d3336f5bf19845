package dev.mrt.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradleScriptTest {

    @TempDir
    Path path;

    private GradleScript groovy(String text) throws IOException {
        return read("build.gradle", text);
    }

    private GradleScript kotlin(String text) throws IOException {
        return read("build.gradle.kts", text);
    }

    private GradleScript read(String name, String text) throws IOException {
        return GradleScript.read(Files.writeString(path.resolve(name), text));
    }

    private static List<String> texts(GradleScript script) {
        return script.statements().stream()
                .flatMap(GradleScript.Statement::texts)
                .map(GradleToken::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// }\na 'x'",
                "/* } */ a 'x'",
                "/* /* */ a 'x'",
                "a '}', 'x'",
                "a '\\'}', 'x'",
                "a '''}\n'}''', 'x'",
                "a \"}${b { '}' }}\", 'x'",
                "a \"\"\"}\"}\"\"\", 'x'",
                "a = /}'/\nb 'x'",
                "a = $/}'/$\nb 'x'",
                "a = 4 / 2 // }\nb 'x'"
            })
    void braces_in_texts_and_comments_of_groovy_do_not_count(String text) throws IOException {
        GradleScript script = groovy("dependencies {\n" + text + "\n}\n");

        assertThat(script.understood()).isTrue();
        assertThat(script.blocks()).hasSize(1);
        assertThat(texts(script)).endsWith("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* } /* } */ } */ a(\"x\")",
                "a('}')\na(\"x\")",
                "a(\"\"\"}\"}\"\"\")\na(\"x\")",
                "a(\"${b[\"}\"]}\", \"x\")",
                "val a = b / c / 2\na(\"x\")"
            })
    void braces_in_texts_and_comments_of_kotlin_do_not_count(String text) throws IOException {
        GradleScript script = kotlin("dependencies {\n" + text + "\n}\n");

        assertThat(script.understood()).isTrue();
        assertThat(script.blocks()).hasSize(1);
        assertThat(texts(script)).endsWith("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a {", "a }", "a { ( }", "a (", "/* a", "a 'b", "a '''b", "a = $/b"})
    void what_has_no_end_is_not_understood(String text) throws IOException {
        assertThat(groovy(text).understood()).isFalse();
    }

    @Test
    void only_the_dependencies_of_the_project_itself_are_at_the_top() throws IOException {
        GradleScript script = groovy("""
                buildscript { dependencies { classpath 'a:b:1' } }
                allprojects {
                    dependencies { implementation 'c:d:1' }
                }
                configurations.dependencies { }
                dependencies {
                    implementation('e:f:1') { exclude group: 'g' }
                }
                """);

        int line = script.top("dependencies").orElseThrow().open().line();
        assertThat(line).isEqualTo(6);
    }

    @Test
    void a_call_goes_on_until_its_parentheses_are_closed() throws IOException {
        GradleScript script = kotlin("include(\n    \":a\",\n    \":b\",\n)\n");

        assertThat(script.statements()).hasSize(1);
        assertThat(texts(script)).containsExactly(":a", ":b");
    }
}
