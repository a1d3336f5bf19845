package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionCommandTest {

    @Test
    void every_adapter_and_driver_is_named_with_its_version_and_its_jar() {
        assertThat(Run.of("version").out().lines())
                .anyMatch(line -> line.matches("mrt \\S+, Java \\S+"))
                .anyMatch(line -> line.matches("migration engine +flyway 1\\d\\.\\S+ \\(.+\\)"))
                .anyMatch(line -> line.matches("migration engine +liquibase \\d\\.\\S+ \\(.+\\)"))
                .anyMatch(line -> line.matches("schema reader +catalog \\(.+\\)"))
                .anyMatch(line -> line.matches("schema reader +jooq \\(.+\\)"))
                .anyMatch(line -> line.matches("seeder +dev\\.mrt\\.\\S+ \\(.+\\)"))
                .anyMatch(line -> line.matches("sandbox +postgres \\(.+\\)"))
                .anyMatch(line ->
                        line.matches("JDBC driver +org.postgresql.Driver 42\\.\\d+ \\(postgresql-42.*\\.jar\\)"))
                .anyMatch(line -> line.matches("static checks +1\\d\\d \\(.+\\)"))
                .noneMatch(line -> line.contains("MRT201"));
    }

    @Test
    void each_check_is_named_on_demand() {
        assertThat(Run.of("version", "--verbose").out().lines())
                .anyMatch(line -> line.matches("static check +MRT201 drop-column \\(.+\\)"))
                .anyMatch(line -> line.contains(System.getProperty("java.home")))
                .noneMatch(line -> line.startsWith("static checks"));
    }

    @Test
    void machines_are_told_all_of_it() {
        JsonObject installed = JsonParser.parseString(
                        Run.of("version", "--format", "json").out())
                .getAsJsonObject();
        assertThat(installed.keySet()).containsExactly("version", "java", "parts", "problems");
        assertThat(installed.getAsJsonObject("java").get("version").getAsString())
                .isEqualTo(System.getProperty("java.version"));
        assertThat(installed.getAsJsonArray("parts").toString())
                .contains("\"kind\":\"static check\",\"name\":\"MRT201 drop-column\"");
        assertThat(installed.getAsJsonArray("problems")).isEmpty();
    }

    @Test
    void what_could_not_be_loaded_is_named_and_the_rest_is_printed(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("dev.mrt.api.spi.Seeder"), "org.example.Gone\n");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            Run run = Run.of("version");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("flyway");
            assertThat(run.err()).startsWith("mrt: A Seeder was left out: ").contains("org.example.Gone");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
