package dev.mrt.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.mrt.junit5.MigrationSafetyTests;
import dev.mrt.junit5.MrtTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The safety tests of a user on changelogs, on H2 and PostgreSQL. */
class SafetyInJunitTest {

    private static Path reference = Path.of("nowhere", "schema.txt");

    /** With a place that a test chooses. */
    interface WithReference extends MigrationSafetyTests {
        @Override
        default Path schemaReference() {
            return reference;
        }
    }

    /** The user's tests. */
    @MrtTest(changeLogFile = "classpath:junit/tidy.sql", database = "postgres")
    static class OnPostgres implements WithReference {}

    /** The user's tests of a changelog that leaves something behind. */
    @MrtTest(changeLogFile = "classpath:junit/untidy.sql", database = "postgres")
    static class UntidyOnPostgres implements WithReference {}

    /** The user's tests of that changelog on another database. */
    @MrtTest(changeLogFile = "classpath:junit/untidy.sql", database = "h2")
    static class UntidyOnH2 implements WithReference {}

    private static Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents();
    }

    private static List<String> names(Events events) {
        return events.stream()
                .map(Event::getTestDescriptor)
                .map(test -> test.getDisplayName().replaceFirst("\\(.*", "").strip())
                .sorted()
                .toList();
    }

    @Test
    void a_tidy_changelog_passes_all_of_them(@TempDir Path folder) {
        reference = folder.resolve("schema.txt");
        System.setProperty("mrt.schema.update", "true");
        try {
            run(OnPostgres.class).assertStatistics(stats -> stats.succeeded(6).aborted(1));
        } finally {
            System.clearProperty("mrt.schema.update");
        }
        assertThat(reference)
                .content()
                .contains("# Written on PostgreSQL ", "migrated by liquibase.", "table public.person: kind table")
                .doesNotContain("databasechangelog");
        Events compared = run(OnPostgres.class);
        compared.assertStatistics(stats -> stats.succeeded(6).aborted(1));
        assertThat(names(compared.aborted())).singleElement().asString().contains("nicknames-on-oracle");

        assertThat(names(run(UntidyOnPostgres.class).failed()))
                .containsExactly(
                        "junit/untidy.sql::people::ann sql",
                        "the_chain_goes_up_and_down_and_up_again",
                        "the_schema_at_head_is_the_reference",
                        "there_are_no_static_errors");
    }

    @Test
    void what_a_changelog_leaves_behind_is_seen_on_each_database() {
        reference = Path.of("nowhere", "schema.txt");
        Events tests = run(UntidyOnH2.class);
        assertThat(names(tests.succeeded())).containsExactly("the_history_is_one_clean_line");
        assertThat(names(tests.aborted())).containsExactly("the_schema_at_head_is_the_reference");
        tests.assertStatistics(stats -> stats.failed(3));
    }
}
