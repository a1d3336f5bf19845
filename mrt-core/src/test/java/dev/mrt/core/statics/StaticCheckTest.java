package dev.mrt.core.statics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.Example;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.spi.RiskCheck;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.core.Mrt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which checks run, what they find, and in what order it is told. */
class StaticCheckTest {

    private Project project;

    @BeforeEach
    void a_chain(@TempDir Path root) throws Exception {
        project = new Project(root)
                .file("V1__a.sql", "CREATE TABLE a;", "SELECT 1;")
                .file("U1__a.sql", "DROP TABLE a;")
                .file("V2__b.sql", "DROP TABLE y;", "DROP TABLE x;");
    }

    private static Descriptor profiled(String code, String profile, SqlDialect... dialects) {
        return new Descriptor(
                code,
                "own-" + code.toLowerCase(java.util.Locale.ROOT),
                Severity.INFO,
                "",
                "",
                "",
                Set.of(dialects),
                List.of(),
                Example.NONE,
                Example.NONE,
                profile);
    }

    private static RiskCheck always(Descriptor descriptor) {
        return RiskCheck.of(
                descriptor,
                migration -> List.of(RiskWarning.of(
                        descriptor, migration, migration.migration().location(), "", "Always.")));
    }

    @Test
    void findings_come_in_the_order_of_the_chain() throws Exception {
        assertThat(project.warnings())
                .containsExactly(
                        "U1__a.sql:1 ACME1 a", "V2__b.sql ACME2", "V2__b.sql:1 ACME1 y", "V2__b.sql:2 ACME1 x");
    }

    @Test
    void the_report_says_what_was_read_and_how() throws Exception {
        CheckReport report =
                project.with(builder -> builder.database("postgres:17")).check();
        assertThat(report.engine()).isEqualTo("folder");
        assertThat(report.dialect()).isEqualTo(SqlDialect.POSTGRES);
        assertThat(report.dialectReason()).contains("postgres:17");
        assertThat(report.coverage().migrations()).isEqualTo(2);
        assertThat(report.coverage().statements()).isEqualTo(5);
        assertThat(report.coverage().harmless()).isEqualTo(1);
        assertThat(report.coverage().notAnalysed()).hasSize(4);
    }

    @Test
    void a_severity_is_given_by_code_or_name_and_the_later_counts() throws Exception {
        Map<String, Severity> severities = new LinkedHashMap<>();
        severities.put("no-drop", Severity.INFO);
        severities.put("acme1", Severity.WARNING);
        severities.put("ACME2", Severity.OFF);
        project.with(builder -> builder.severityOverrides(severities));
        assertThat(project.check().warnings())
                .hasSize(3)
                .extracting(RiskWarning::severity)
                .containsOnly(Severity.WARNING);
        assertThatCode(() -> project.mrt().assertNoStaticErrors()).doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        project.with(builder -> builder.strict(true)).mrt().assertNoStaticErrors())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_check_that_does_not_exist_is_an_error_with_the_nearest_name() {
        project.with(builder -> builder.severityOverrides(Map.of("no-dorp", Severity.OFF)));
        assertThatThrownBy(project::check)
                .isInstanceOf(MrtException.class)
                .hasMessage("There is no static check no-dorp (severityOverrides). Did you mean no-drop?");
    }

    @Test
    void a_profile_runs_when_it_is_wanted() throws Exception {
        project.with(builder -> builder.customChecks(
                List.of(always(profiled("OWN1", "compat")), always(profiled("OWN2", "pedantic")))));
        assertThat(project.warnings()).isEmpty();
        assertThat(project.with(builder -> builder.compat(true)).warnings())
                .containsExactly("V1__a.sql OWN1", "V2__b.sql OWN1");
        project.with(builder -> builder.compat(false).severityOverrides(Map.of("OWN2", Severity.ERROR)));
        assertThat(project.warnings()).containsExactly("V1__a.sql OWN2", "V2__b.sql OWN2");
    }

    @Test
    void a_check_of_another_dialect_does_not_run() throws Exception {
        project.with(builder -> builder.customChecks(
                List.of(always(profiled("OWN1", "", SqlDialect.MYSQL)), always(profiled("OWN2", "")))));
        assertThat(project.warnings()).containsExactly("V1__a.sql OWN2", "V2__b.sql OWN2");
        assertThat(project.with(builder -> builder.dialect(SqlDialect.MYSQL)).warnings())
                .hasSize(4);
    }

    @Test
    void the_version_of_the_database_reaches_the_checks() throws Exception {
        List<Integer> seen = new ArrayList<>();
        project.with(builder -> builder.minimumVersion("8.0.36").check(profiled("OWN1", ""), migration -> {
            seen.add(migration.majorVersion());
            return List.of();
        }));
        project.check();
        assertThat(seen).containsExactly(8, 8);
    }

    @Test
    void equal_findings_are_told_once() throws Exception {
        project.with(builder -> builder.customChecks(List.of(RiskCheck.of(Project.NO_DROP, migration -> {
            RiskWarning one =
                    RiskWarning.of(Project.NO_DROP, migration, migration.up().get(0), "a", "One.");
            return List.of(one, one);
        }))));
        assertThat(project.warnings()).containsExactly("V1__a.sql:1 ACME1 a", "V2__b.sql:1 ACME1 a");
    }

    @Test
    void checks_that_share_a_code_or_name_are_refused() {
        Descriptor twin = Descriptor.of("ACME9", "No-Drop", Severity.INFO, "");
        project.with(builder -> builder.check(twin, migration -> List.of()));
        assertThatThrownBy(project::check)
                .isInstanceOf(MrtException.class)
                .hasMessageContainingAll("Two static checks are called No-Drop", "FunctionCheck");
    }

    @Test
    void a_check_cannot_take_the_code_of_one_of_mrt() {
        Descriptor twin = Descriptor.of("MRT905", "own", Severity.INFO, "");
        project.with(builder -> builder.check(twin, migration -> List.of()));
        assertThatThrownBy(project::check).hasMessageContainingAll("MRT905", "mrt itself");
    }

    @Test
    void a_check_that_fails_ends_the_run_and_is_named() {
        project.with(builder -> builder.check(profiled("OWN1", ""), migration -> {
            throw new IllegalStateException("no idea");
        }));
        assertThatThrownBy(project::check)
                .isInstanceOfSatisfying(
                        MrtException.class, e -> assertThat(e.reason()).isEqualTo(MrtException.Reason.INTERNAL))
                .hasMessageContainingAll("OWN1", "migration 1", "V1__a.sql", "no idea");
    }

    @Test
    void a_check_reports_its_own_code_alone() {
        project.with(builder -> builder.check(
                profiled("OWN1", ""),
                migration -> List.of(RiskWarning.of(
                        Project.NO_DROP, migration, migration.migration().location(), "", ""))));
        assertThatThrownBy(project::check).hasMessageContainingAll("OWN1", "a finding of ACME1");
    }

    @Test
    void only_selected_migrations_are_reported() throws Exception {
        assertThat(project.with(builder -> builder.only(List.of("1"))).warnings())
                .containsExactly("U1__a.sql:1 ACME1 a");
        assertThat(project.check().coverage().migrations()).isEqualTo(2);
    }

    @Test
    void an_orphaned_rollback_is_reported_behind_the_chain() throws Exception {
        project.file("U9__gone.sql", "SELECT 1;");
        assertThat(project.warnings()).last().isEqualTo("U9__gone.sql MRT610");
        assertThat(project.with(builder -> builder.severityOverrides(Map.of("undo-without-versioned", Severity.OFF)))
                        .warnings())
                .noneMatch(line -> line.contains("MRT610"));
    }

    @Test
    void an_assertion_tells_file_line_code_and_message_of_each_error() throws Exception {
        Mrt mrt = project.mrt();
        assertThatThrownBy(mrt::assertNoStaticErrors)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("3 findings", "U1__a.sql:1: ACME1 no-drop: It drops.", "V2__b.sql:2: ACME1")
                .hasMessageNotContaining("ACME2");
        assertThat(mrt.safe(mrt.checkStatic())).isFalse();
    }

    @Test
    void every_check_is_listed() throws Exception {
        assertThat(project.mrt().checks())
                .extracting(Descriptor::code)
                .containsExactly(
                        "ACME1", "ACME2", "MRT610", "MRT613", "MRT615", "MRT901", "MRT905", "MRT906", "MRT907");
    }

    @Test
    void a_long_chain_is_read_migration_by_migration() throws Exception {
        for (int i = 3; i <= 2_000; i++) {
            project.file("V" + i + "__x.sql", "SELECT 1;").file("U" + i + "__x.sql", "SELECT 1;");
        }
        CheckReport report = project.check();
        assertThat(report.coverage().migrations()).isEqualTo(2_000);
        assertThat(report.warnings()).hasSize(4);
    }
}
