package dev.mrt.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void a_chain_that_nobody_verified_is_never_said_to_be_reversible() {
        try (Browser browser = Browser.open(Chains.chain(Chains.checked(), null))) {
            assertThat(browser.text("h1")).isEqualTo("○ Not verified");
            assertThat(browser.text(".lead")).contains("No migration was run, so nothing is known");
            assertThat(browser.texts(".card .state"))
                    .containsOnly("○ not verified")
                    .hasSize(3);
            assertThat(browser.texts(".card .risk")).containsOnly("risk not known");
            assertThat(browser.count(".passed")).isZero();
        }
    }

    @Test
    void every_migration_has_its_verdict_in_words_and_shape_and_its_risk() {
        try (Browser browser = Browser.open(Chains.mixed())) {
            assertThat(browser.text("h1")).isEqualTo("✗ Not safe to roll back");
            assertThat(browser.text(".lead"))
                    .contains("3 migrations: 1 failed, 2 passed.", "Not safe to roll back: V2 drop phone.");
            assertThat(browser.texts(".card .state")).containsExactly("✓ passed", "✗ failed", "✓ passed");
            assertThat(browser.texts(".cell")).containsExactly("✓ 1", "✗ 2 ✗", "✓ 3 !");
            assertThat(browser.texts(".card .risk")).containsExactly("risk 0", "risk 25", "risk 0");
            assertThat(browser.one(".cell.failed").getAttribute("aria-label"))
                    .isEqualTo("V2 drop phone: failed, risk 25, 1 static error");
            assertThat(browser.text(".facts")).contains("flyway 10.10.0", "H2 2.4.240", "mrt 0.1.0");
        }
    }

    @Test
    void what_matters_is_open_and_can_be_read_without_the_script() {
        try (Browser browser = Browser.withoutScript(Chains.mixed())) {
            assertThat(browser.texts(".card[open] strong")).containsExactly("V2 drop phone");
            assertThat(browser.one("#tools").hasAttribute("hidden")).isTrue();
            assertThat(browser.text("#m2 .failure"))
                    .contains(
                            "VALUES_CHANGED public.users.phone", "3 of 3 values are NULL.", "'Ann'", "U2__step.sql:1");
            assertThat(browser.text("#m3 .limits")).contains("TABLE_NOT_SEEDED public.audit No row could be inserted.");
            assertThat(browser.text("#m1 .coverage"))
                    .isEqualTo("6 rows in 2 of 2 tables compared; 6 of 7 columns held a value.");
        }
    }

    @Test
    void a_finding_stands_at_its_line_with_its_word_marked() {
        try (Browser browser = Browser.open(Chains.mixed())) {
            assertThat(browser.texts("#m2 .code h3"))
                    .containsExactly("Migration V2__step.sql", "Rollback U2__step.sql");
            assertThat(browser.text("#m2 .l.error + .note"))
                    .contains(
                            "MRT201 drop-column users.phone What MRT201 says of users.phone Safe way: Do it in two steps.")
                    .contains("VALUES_CHANGED public.users.phone");
            assertThat(browser.text("#m2 .l.error"))
                    .isEqualTo(Chains.DROP + "; | ALTER TABLE users ADD COLUMN phone text;");
            assertThat(browser.texts("#m2 mark")).containsExactly("phone");
            assertThat(browser.one("#m2 .l.error").getAttribute("data-n")).isEqualTo("2");
        }
    }

    @Test
    void the_diff_tells_its_lines_apart_by_sign_and_colour() {
        try (Browser browser = Browser.open(Chains.mixed())) {
            assertThat(browser.texts(".diff .del")).containsExactly("- phone text");
            assertThat(browser.texts(".diff .add")).containsExactly("+ phone text not null");
            assertThat(browser.texts(".diff .hunk")).hasSize(3);
        }
    }

    @Test
    void a_verdict_on_other_sql_does_not_hold() {
        var changed = Chains.checked(List.of(
                Chains.migration("1", "create users", "CREATE TABLE users (id int);\n", "DROP TABLE users;\n")));
        ReportedChain chain =
                Chains.chain(changed, Chains.verified(Chains.result(Chains.create(), Verdict.PASSED, "")));
        try (Browser browser = Browser.open(chain)) {
            assertThat(browser.text("h1")).isEqualTo("○ Not verified");
            assertThat(browser.text(".reason")).startsWith("Its SQL is not what was verified (then: passed)");
        }
        assertThat(chain.safe()).isFalse();
    }

    @Test
    void a_verdict_on_another_rollback_does_not_hold() {
        var changed = Chains.checked(List.of(
                Chains.migration("1", "create users", Chains.create().up().text(), "-- nothing\n")));
        assertThat(Chains.chain(changed, Chains.verified(Chains.result(Chains.create(), Verdict.PASSED, "")))
                        .safe())
                .isFalse();
    }

    @Test
    void after_a_migration_that_is_not_what_was_verified_no_verdict_holds() {
        var changed = Chains.migration("2", "drop phone", "SELECT 1", "SELECT 1");
        assertThat(states(List.of(Chains.create(), changed, Chains.index())))
                .containsExactly("✓ passed", "○ not verified", "○ not verified");
        assertThat(states(List.of(Chains.create(), Chains.index()))).containsExactly("✓ passed", "○ not verified");
        assertThat(states(List.of(Chains.drop(), Chains.create(), Chains.index())))
                .containsOnly("○ not verified");
        assertThat(states(List.of(Chains.create(), Chains.drop(), Chains.index())))
                .containsOnly("✓ passed");
    }

    /** All three were verified, in their order. */
    private static List<String> states(List<Migration> now) {
        ReportedChain chain = Chains.chain(
                Chains.checked(now),
                Chains.verified(
                        Chains.result(Chains.create(), Verdict.PASSED, ""),
                        Chains.result(Chains.drop(), Verdict.PASSED, ""),
                        Chains.result(Chains.index(), Verdict.PASSED, "")));
        try (Browser browser = Browser.withoutScript(chain)) {
            assertThat(chain.safe()).isEqualTo(browser.count(".card.not-verified") == 0);
            return browser.texts(".card .state");
        }
    }

    @Test
    void a_migration_that_a_report_does_not_know_is_not_safe() {
        ReportedChain chain = Chains.chain(
                Chains.checked(List.of(Chains.create(), Chains.index())),
                Chains.verified(Chains.result(Chains.create(), Verdict.PASSED, "")));
        try (Browser browser = Browser.open(chain)) {
            assertThat(browser.text("h1")).isEqualTo("○ Only partly verified");
            assertThat(browser.text("#m2 .reason"))
                    .isEqualTo("The report that was read has no verdict on this migration.");
        }
        assertThat(chain.safe()).isFalse();
    }

    @Test
    void verdicts_on_migrations_without_files_are_named() {
        ReportedChain chain = Chains.chain(
                Chains.checked(List.of(Chains.create())),
                Chains.verified(Chains.result(Chains.create(), Verdict.PASSED, ""), Chains.lossy()));
        try (Browser browser = Browser.open(chain)) {
            assertThat(browser.text(".lead"))
                    .contains("There are verdicts on migrations that these files do not have: 2.");
        }
    }

    @Test
    void verdicts_alone_make_a_page() {
        try (Browser browser = Browser.open(Chains.chain(null, Chains.mixed().verified()))) {
            assertThat(browser.text("h1")).isEqualTo("✗ Not safe to roll back");
            assertThat(browser.text(".lead")).contains("The static checks did not run.");
            assertThat(browser.texts("#m2 .l")).contains(Chains.DROP + ";");
        }
    }

    @Test
    void every_sort_of_chain_has_its_own_headline() {
        var create = Chains.create();
        var files = Chains.checked(List.of(create));
        assertThat(headline(Chains.chain(files, Chains.verified(Chains.result(create, Verdict.PASSED, "")))))
                .isEqualTo("✓ It can be rolled back");
        assertThat(headline(Chains.chain(files, Chains.verified(Chains.result(create, Verdict.SKIPPED, "agreed")))))
                .isEqualTo("– Nothing was verified");
        assertThat(headline(
                        Chains.chain(files, Chains.verified(Chains.limited(create, Verdict.INCONCLUSIVE, "a", "b")))))
                .isEqualTo("? Not known whether it can be rolled back");
        assertThat(headline(Chains.chain(
                        Chains.checked(),
                        Chains.verified(
                                Chains.result(create, Verdict.PASSED, ""),
                                Chains.result(Chains.drop(), Verdict.PASSED, ""),
                                Chains.result(Chains.index(), Verdict.PASSED, "")))))
                .isEqualTo("! Every migration can be rolled back, but findings of static checks fail the run");
    }

    private static String headline(ReportedChain chain) {
        try (Browser browser = Browser.open(chain)) {
            return browser.text("h1");
        }
    }

    @Test
    void a_rollback_without_text_says_why() {
        var declared = with(new Rollback.Declared("an empty <rollback/>"));
        var missing = with(new Rollback.Missing("no undo script"));
        try (Browser browser = Browser.open(Chains.chain(Chains.checked(List.of(declared, missing)), null))) {
            assertThat(browser.texts(".instead"))
                    .containsExactly(
                            "Declared to need no rollback: an empty <rollback/>.",
                            "There is no rollback: no undo script.");
        }
    }

    private static Migration with(Rollback rollback) {
        var migration = Chains.create();
        return new Migration(
                new MigrationId(rollback.code()),
                1,
                migration.kind(),
                "",
                SourceLocation.of("V1.sql"),
                new Script(SourceLocation.of("V1.sql"), "SELECT 1"),
                rollback,
                migration.flags());
    }

    @Test
    void the_same_chain_gives_the_same_page_and_a_time_only_if_it_is_given() {
        assertThat(HtmlReport.of(Chains.mixed()))
                .isEqualTo(HtmlReport.of(Chains.mixed()))
                .endsWith("</html>\n");
        ReportedChain mixed = Chains.mixed();
        ReportedChain timed = new ReportedChain(
                "0.1.0", mixed.checked(), mixed.verified(), mixed.accepted(), mixed.expected(), "2026-01-31 09:05 UTC");
        try (Browser browser = Browser.open(timed)) {
            assertThat(browser.text("footer")).isEqualTo("Made by mrt 0.1.0, 2026-01-31 09:05 UTC.");
        }
    }

    @Test
    void nothing_makes_no_page() {
        assertThatIllegalArgumentException().isThrownBy(() -> Chains.chain(null, null));
    }
}
