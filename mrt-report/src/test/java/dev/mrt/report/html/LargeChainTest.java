package dev.mrt.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.model.Migration;
import dev.mrt.api.result.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeChainTest {

    private static String inserts(int lines) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(i -> "INSERT INTO users VALUES (" + i + ", 'somebody');\n")
                .collect(Collectors.joining());
    }

    @Test
    void a_script_of_megabytes_is_cut_and_a_finding_at_its_end_is_not() {
        int lines = 125_000;
        Migration migration = Chains.migration("1", "fill", inserts(lines) + Chains.DROP + ";\n", inserts(lines));
        assertThat(migration.up().text()).hasSizeGreaterThan(5_000_000);
        ReportedChain chain = Chains.chain(
                Chains.checked(
                        List.of(migration),
                        Chains.warning(migration, Chains.DROP_COLUMN, "users.phone", lines + 1, Chains.DROP)),
                null);
        String page = HtmlReport.of(chain);
        assertThat(page).hasSizeLessThan(150_000).contains("lines left out …");
        try (Browser browser = Browser.open(chain)) {
            assertThat(browser.texts(".l.error")).containsExactly(Chains.DROP + ";");
            assertThat(browser.one(".l.error").getAttribute("data-n")).isEqualTo("125001");
        }
    }

    @Test
    void a_line_of_megabytes_is_cut_around_its_word() {
        String values = "(1, 'somebody'), ".repeat(200_000);
        String statement = "INSERT INTO t VALUES " + values + "(2, users)";
        Migration migration = Chains.migration("1", "fill", statement + values, "DELETE FROM t");
        ReportedChain chain = Chains.chain(
                Chains.checked(
                        List.of(migration), Chains.warning(migration, Chains.DROP_COLUMN, "users", 1, statement)),
                null);
        assertThat(HtmlReport.of(chain)).hasSizeLessThan(60_000).contains("<mark>users</mark>", "more characters)");
    }

    @Test
    void findings_in_what_is_left_out_are_counted() {
        int lines = 3_000;
        Migration migration = Chains.migration("1", "fill", inserts(lines), "DELETE FROM users");
        var warnings = IntStream.rangeClosed(1, lines)
                .mapToObj(line -> Chains.warning(migration, Chains.LOCK, "users", line, "INSERT INTO users"))
                .toArray(dev.mrt.api.check.RiskWarning[]::new);
        try (Browser browser =
                Browser.withoutScript(Chains.chain(Chains.checked(List.of(migration), warnings), null))) {
            assertThat(browser.texts(".gap"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("lines with 2,7", "findings left out");
            assertThat(browser.text(".badge")).isEqualTo("! 3,000 warnings");
        }
    }

    @Test
    void a_thousand_migrations_make_a_page_that_a_mail_can_carry() {
        List<Migration> migrations = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> Chains.migration(String.valueOf(i), "step " + i, inserts(200), inserts(200)))
                .toList();
        var results = migrations.stream()
                .map(migration -> Chains.result(
                        migration, Verdict.FAILED, "", Chains.finding(migration, "users", "Lost.", null, null, 1)))
                .toArray(dev.mrt.api.result.RevisionResult[]::new);
        String page = HtmlReport.of(Chains.chain(Chains.checked(migrations), Chains.verified(results)));
        assertThat(page).hasSizeLessThan(10_000_000).contains("id=\"m1000\"", "1,000 migrations");
        assertThat(page.split("data-tags=\"[a-z ]*\" open")).hasSize(21);
    }
}
