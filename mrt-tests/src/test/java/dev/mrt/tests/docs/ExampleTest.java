package dev.mrt.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.mrt.tests.Repository;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The test class of the example, compiled and run as its users see it. */
class ExampleTest {

    private static final Path EXAMPLE =
            Repository.root().resolve("examples").resolve("flyway-junit5").resolve("src");

    @TempDir
    Path classes;

    @Test
    void three_migrations_of_the_example_cannot_be_rolled_back() throws Exception {
        compile(EXAMPLE.resolve(Path.of("test", "java", "com", "example", "shop", "MigrationsTest.java")));
        URL[] path = {
            classes.toUri().toURL(),
            EXAMPLE.resolve(Path.of("main", "resources")).toUri().toURL()
        };
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (var loader = new URLClassLoader(path, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            Events tests = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(loader.loadClass("com.example.shop.MigrationsTest")))
                    .execute()
                    .testEvents();

            assertThat(names(tests.finished())).hasSize(10);
            assertThat(names(tests.failed()))
                    .containsExactly("V4 lower case email", "V6 move phone numbers", "V8 allow returned orders");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private void compile(Path source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        int result = compiler.run(
                null, null, null, "-proc:none", "-d", classes.toString(), "-cp", classPath, source.toString());
        assertThat(result).as("result of javac").isZero();
    }

    private static List<String> names(Events events) {
        return events.stream()
                .map(Event::getTestDescriptor)
                .map(descriptor -> descriptor.getDisplayName())
                .toList();
    }
}
