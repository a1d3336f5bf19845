package dev.mrt.core.statics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings that somebody answered for. */
class SuppressionTest {

    private Project project;

    @BeforeEach
    void nothing(@TempDir Path root) throws Exception {
        project = new Project(root).file("U1__a.sql", "SELECT 1;");
    }

    @Test
    void a_comment_is_for_the_next_statement() throws Exception {
        project.file("V1__a.sql", "DROP a;", "-- mrt:ignore no-drop -- empty since 2019", "DROP b;", "DROP c;");
        assertThat(project.warnings()).containsExactly("V1__a.sql:1 ACME1 a", "V1__a.sql:4 ACME1 c");
        assertThat(project.suppressed()).containsExactly("V1__a.sql:3 ACME1 b COMMENT empty since 2019");
    }

    @Test
    void a_comment_without_names_is_for_all_checks() throws Exception {
        project.file("V1__a.sql", "-- mrt:ignore -- seen", "DROP a;").file("U1__a.sql");
        assertThat(project.warnings()).containsExactly("U1__a.sql ACME2");
        assertThat(project.suppressed()).containsExactly("V1__a.sql:2 ACME1 a COMMENT seen");
    }

    @Test
    void a_comment_can_be_for_the_whole_file() throws Exception {
        project.file("V1__a.sql", "DROP a;", "-- mrt:ignore-file acme1 -- generated", "DROP b;");
        assertThat(project.warnings()).isEmpty();
        assertThat(project.suppressed()).hasSize(2).allMatch(line -> line.endsWith("COMMENT generated"));
    }

    @Test
    void what_is_about_the_whole_migration_hears_the_first_statement() throws Exception {
        project.file("V2__b.sql", "-- mrt:ignore no-rollback -- import", "SELECT 1;", "SELECT 2;")
                .file("V3__c.sql", "SELECT 1;", "-- mrt:ignore no-rollback -- too late", "SELECT 2;");
        project.file("V1__a.sql", "SELECT 1;");
        assertThat(project.suppressed()).containsExactly("V2__b.sql ACME2 COMMENT import");
        assertThat(project.warnings()).containsExactly("V3__c.sql ACME2", "V3__c.sql:2 MRT905 no-rollback");
    }

    @Test
    void a_rollback_is_silenced_in_its_own_file() throws Exception {
        project.file("V1__a.sql", "SELECT 1;").file("U1__a.sql", "-- mrt:ignore no-rollback -- nothing to undo");
        assertThat(project.warnings()).isEmpty();
        assertThat(project.suppressed()).containsExactly("U1__a.sql ACME2 COMMENT nothing to undo");
    }

    @Test
    void a_comment_that_silences_nothing_is_told() throws Exception {
        project.file("V1__a.sql", "-- mrt:ignore -- why", "SELECT 1;", "-- mrt:ignore ACME1, ACME2 -- b", "DROP b;");
        assertThat(project.warnings()).containsExactly("V1__a.sql:1 MRT905", "V1__a.sql:3 MRT905 ACME2");
        assertThat(project.check().warnings())
                .extracting(RiskWarning::message)
                .containsExactly(
                        "The comment silences nothing: no check finds anything at line 2.",
                        "The comment silences ACME2 (no-rollback), which finds nothing at line 4.");
    }

    @Test
    void a_check_that_does_not_run_need_not_find_anything() throws Exception {
        project.file("V1__a.sql", "-- mrt:ignore ACME1 -- b", "SELECT 1;")
                .with(builder -> builder.severityOverrides(Map.of("ACME1", Severity.OFF)));
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void an_unknown_check_silences_nothing_and_is_told_with_the_nearest_name() throws Exception {
        project.file("V1__a.sql", "-- mrt:ignore no-dorp -- b", "DROP a;");
        assertThat(project.warnings()).containsExactly("V1__a.sql:1 MRT907 no-dorp", "V1__a.sql:2 ACME1 a");
        assertThat(project.check().warnings().get(0).message()).endsWith("Did you mean no-drop?");
    }

    @Test
    void a_comment_that_is_not_understood_is_told() throws Exception {
        project.file("V1__a.sql", "-- mrt:ingore no-drop", "DROP a;");
        assertThat(project.check().warnings().get(0).message()).contains("\"mrt:ingore no-drop\" is not understood");
    }

    @Test
    void a_reason_can_be_required() throws Exception {
        project.file("V1__a.sql", "-- mrt:ignore no-drop", "DROP a;");
        assertThat(project.warnings()).isEmpty();
        assertThat(project.with(builder -> builder.requireReason(true)).warnings())
                .containsExactly("V1__a.sql:1 MRT906");
    }

    @Test
    void what_is_told_of_comments_can_be_silenced_for_a_file() throws Exception {
        project.file("V1__a.sql", "-- mrt:ignore-file unused-suppression -- generated", "-- mrt:ignore", "SELECT 1;");
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void findings_of_a_skipped_migration_do_not_count() throws Exception {
        project.file("V1__a.sql", "DROP a;").with(builder -> builder.skip(Map.of("1", "agreed")));
        assertThat(project.warnings()).isEmpty();
        assertThat(project.suppressed()).containsExactly("V1__a.sql:1 ACME1 a SKIPPED agreed");
        assertThatThrownBy(() ->
                        project.with(builder -> builder.skip(Map.of("11", "x"))).check())
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("There is no migration 11 (skip)");
    }
}
