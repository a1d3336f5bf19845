package dev.mrt.schema.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider on class paths that are not as they should be, and what it says on one that is. */
class WithoutJooqTest {

    @ParameterizedTest
    @ValueSource(strings = {"jooq", "jooq-meta", "reactive-streams"})
    void a_class_path_without_a_part_of_jooq_supports_nothing_and_breaks_nothing(String missing) throws Exception {
        try (URLClassLoader loader = classPathWithout(jar -> jar.matches(missing + "-\\d.*\\.jar"))) {
            Class<?> type = loader.loadClass("dev.mrt.api.spi.SchemaIntrospector");
            Class<?> info = loader.loadClass("dev.mrt.api.schema.DatabaseInfo");
            Object h2 = info.getConstructor(String.class, String.class, int.class, int.class)
                    .newInstance("H2", "2.4", 2, 4);
            List<Object> answers = new ArrayList<>();
            for (Object introspector : ServiceLoader.load(type, loader)) {
                if (type.getMethod("id").invoke(introspector).equals("jooq")) {
                    answers.add(type.getMethod("supports", info).invoke(introspector, h2));
                }
            }
            assertThat(answers).containsExactly(false);
        }
    }

    private static URLClassLoader classPathWithout(Predicate<String> jar) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            File file = new File(entry);
            if (!jar.test(file.getName())) {
                urls.add(file.toURI().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** Reads databases that make jOOQ talk, and shows what is left of its properties. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws Exception {
            for (String url : List.of("jdbc:h2:mem:", "jdbc:hsqldb:mem:quiet", "jdbc:sqlite::memory:")) {
                try (var connection = java.sql.DriverManager.getConnection(url, "SA", "");
                        var statement = connection.createStatement()) {
                    statement.execute("create table t (a int primary key, b int generated always as (a + 1))");
                    new JooqSchemaIntrospector()
                            .snapshot(connection, new dev.mrt.api.spi.SnapshotScope(List.of(), java.util.Set.of()));
                }
            }
            System.getProperties().stringPropertyNames().stream()
                    .filter(name -> name.startsWith("org.jooq"))
                    .forEach(System.out::println);
        }
    }

    @Test
    void nothing_is_printed_and_no_setting_stays() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output.lines().filter(line -> !line.startsWith("Picked up ")))
                .isEmpty();
        assertThat(process.exitValue()).isZero();
    }
}
