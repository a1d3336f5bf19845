package dev.mrt.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.mrt.api.MrtConfig;
import dev.mrt.core.Mrt;
import dev.mrt.core.SafetyTests;
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
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;

/** The test classes of the examples, compiled and run as their users see them. */
class ExampleTest {

    @TempDir
    Path classes;

    @Test
    void three_migrations_of_the_shop_cannot_be_rolled_back() throws Exception {
        inside("flyway-junit5", "com.example.shop.MigrationsTest", type -> {
            Events tests = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(type))
                    .execute()
                    .testEvents();

            assertThat(names(tests.finished())).hasSize(10);
            assertThat(names(tests.failed()))
                    .containsExactly("V4 lower case email", "V6 move phone numbers", "V8 allow returned orders");
        });
    }

    @Test
    void three_changesets_of_the_library_cannot_be_rolled_back() throws Exception {
        inside("liquibase-testng", "com.example.library.MigrationsTest", type -> {
            TestListenerAdapter tests = run(type);

            assertThat(tests.getPassedTests()).hasSize(10);
            assertThat(changesets(tests.getFailedTests()))
                    .containsExactlyInAnyOrder("drop-blurb", "upper-case-shelves", "show-due-date");
            assertThat(changesets(tests.getSkippedTests())).containsExactly("read-only-reports");
        });
    }

    @Test
    void the_shop_goes_step_by_step() throws Exception {
        inside(
                "flyway-junit5",
                "com.example.shop.StepByStepTest",
                type -> EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(type))
                        .execute()
                        .testEvents()
                        .assertStatistics(statistics -> statistics.started(3).succeeded(3)));
    }

    @Test
    void the_library_goes_step_by_step() throws Exception {
        inside("liquibase-testng", "com.example.library.StepByStepTest", type -> {
            TestListenerAdapter tests = run(type);

            assertThat(tests.getFailedTests())
                    .extracting(ITestResult::getThrowable)
                    .isEmpty();
            assertThat(tests.getPassedTests()).hasSize(3);
        });
    }

    private static TestListenerAdapter run(Class<?> type) {
        TestListenerAdapter tests = new TestListenerAdapter();
        TestNG testng = new TestNG(false);
        testng.setTestClasses(new Class<?>[] {type});
        testng.addListener(tests);
        testng.setVerbose(0);
        testng.run();
        return tests;
    }

    @Test
    void the_library_has_the_safety_tests_but_for_what_somebody_answered_for() throws Exception {
        inside("liquibase-testng", "com.example.library.SafetyTest", type -> {
            TestListenerAdapter tests = run(type);

            assertThat(tests.getFailedTests()).isEmpty();
            assertThat(tests.getPassedTests())
                    .extracting(ITestResult::getName)
                    .contains(
                            "the_history_is_one_clean_line",
                            "the_chain_goes_up_and_down_and_up_again",
                            "there_are_no_static_errors");
        });
    }

    /** The example looks for it in the folder of its own project, where this test is not. */
    @Test
    void the_schema_of_the_library_is_the_one_in_its_folder() {
        Path library = Repository.root().resolve("examples").resolve("liquibase-testng");
        Path changelog =
                library.resolve(Path.of("src", "main", "resources", "db", "changelog", "db.changelog-master.xml"));
        MrtConfig config = MrtConfig.builder()
                .changeLogFile(changelog.toString())
                .database("postgres")
                .build();
        try (Mrt mrt = Mrt.of(config)) {
            assertThatCode(() -> mrt.assertSchema(library.resolve(SafetyTests.DEFAULT_SCHEMA)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void the_first_five_minutes_with_flyway_end_at_the_lost_column() throws Exception {
        inside("getting-started-flyway", "com.example.customers.MigrationsTest", type -> {
            Events tests = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(type))
                    .execute()
                    .testEvents();

            assertThat(names(tests.succeeded()))
                    .contains("V1 create customer")
                    .anyMatch(name -> name.startsWith("the_history_is_one_clean_line"))
                    .anyMatch(name -> name.startsWith("the_chain_goes_up_and_down_and_up_again"));
            assertThat(names(tests.failed())).contains("V2 drop phone");
        });
    }

    @Test
    void the_first_five_minutes_with_liquibase_end_at_the_lost_column() throws Exception {
        inside("getting-started-liquibase", "com.example.customers.MigrationsTest", type -> {
            TestListenerAdapter tests = run(type);

            assertThat(tests.getFailedTests())
                    .extracting(ITestResult::getThrowable)
                    .anySatisfy(failure -> assertThat(failure)
                            .hasMessageContaining("CUSTOMER.PHONE")
                            .hasMessageContaining("VALUES_CHANGED"));
            assertThat(tests.getPassedTests())
                    .extracting(ITestResult::getName)
                    .contains("the_history_is_one_clean_line", "the_chain_goes_up_and_down_and_up_again");
        });
    }

    private interface Work {
        void with(Class<?> tests) throws Exception;
    }

    /** With the class loader that a project of its own would have. */
    private void inside(String example, String testClass, Work work) throws Exception {
        Path source = Repository.root().resolve("examples").resolve(example).resolve("src");
        compile(source.resolve(Path.of("test", "java")).resolve(testClass.replace('.', '/') + ".java"));
        URL[] path = {
            classes.toUri().toURL(),
            source.resolve(Path.of("main", "resources")).toUri().toURL()
        };
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (var loader = new URLClassLoader(path, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            work.with(loader.loadClass(testClass));
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

    /** The ids of the changesets that tests are about. */
    private static List<String> changesets(List<ITestResult> tests) {
        return tests.stream()
                .map(test -> test.getParameters()[0].toString().split("::")[1])
                .toList();
    }
}
