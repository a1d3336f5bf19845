package dev.mrt.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.model.Migration;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

    private static final TextStyle PLAIN = new TextStyle(100, false, false, "Accept it with --allow-inconclusive.");

    private static String text(TextStyle style, RevisionResult... results) {
        return new TextReport(style).chain(Samples.report(results), RevisionResult::passed);
    }

    @Test
    void a_chain_is_a_table_details_limits_and_a_sum() {
        String text = new TextReport(PLAIN).chain(Samples.mixed(), result -> result.passed() || result.skipped());
        assertThat(text).isEqualTo("""
                        mrt 0.1.0: flyway 10.10.0 on H2 2.4.240

                         version  description    verdict       what                                          time
                        ------------------------------------------------------------------------------------------
                         1        create users   passed                                                     12 ms
                         2        add email      passed                                                     12 ms
                         3        drop phone     failed        VALUES_CHANGED public.users.phone (+1 more)  12 ms
                         4        audit          inconclusive  public.audit holds no rows                   12 ms
                         5        import legacy  skipped       one-way, agreed in TICKET-12                 12 ms
                         6.1      add city       passed                                                     12 ms
                         7        never          not run       V6.2 cannot be applied                       12 ms

                        V3 drop phone: failed

                          VALUES_CHANGED public.users.phone
                          3 of 3 values are NULL after the rollback. Keep the column's values in a backup table and let the
                          undo script write them back.
                          at U3__drop_phone.sql:2

                          SCHEMA_NOT_RESTORED public.users
                          1 attribute of the table is not what it was.
                          at U3__drop_phone.sql:2

                              --- before V3
                              +++ after its rollback
                              @@ -2,3 +2,3 @@
                                 id integer not null
                              -  phone character varying(20)
                              +  phone character varying(20) not null

                        V4 audit: inconclusive

                          public.audit holds no rows

                          TABLE_NOT_SEEDED public.audit
                          No row could be inserted: ERROR: audit is append-only. Give it rows of your own.

                          Accept it with --allow-inconclusive.

                        Limits of these verdicts
                          COLUMN_ORDER_DIFFERS public.users (2, 6.1)
                            The column comes back at the end of its table.

                        Files
                          U9__gone.sql: This rollback has no migration. Remove it.

                        7 migrations: 3 passed, 1 failed, 1 skipped, 1 inconclusive, 1 not run.
                        Not safe to roll back: 3.
                        Not known whether it can be rolled back: 4, 7.
                        """);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120})
    void no_line_is_wider_than_the_terminal(int width) {
        String text =
                new TextReport(new TextStyle(width, false, true, "Accept it.")).chain(Samples.mixed(), r -> false);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }

    @Test
    void a_long_diff_is_cut_and_says_so() {
        String diff =
                IntStream.rangeClosed(1, 50).mapToObj(i -> "-line " + i + "\n").collect(Collectors.joining());
        RevisionResult result = Samples.result(
                Samples.migration("3", "drop audit"),
                Verdict.FAILED,
                "",
                List.of(Samples.finding(FindingKind.SCHEMA_NOT_RESTORED, "public.audit", "It is missing.", diff)),
                List.of());
        assertThat(text(PLAIN, result))
                .contains("-line 40\n      ... 10 more lines\n")
                .doesNotContain("-line 41");
    }

    @Test
    void long_names_are_shortened_in_the_table() {
        Migration wordy =
                Samples.migration("db/changelog/2024/01.xml::add-a-column::bob", "a very long tale ".repeat(9));
        RevisionResult result = Samples.result(wordy, Verdict.SKIPPED, "for reasons that fill a line ".repeat(4));
        assertThat(text(PLAIN, result).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
                .anySatisfy(line -> assertThat(line).startsWith(" add-a-column  a very long tale"));
    }

    @Test
    void changesets_are_named_by_as_few_parts_as_tell_them_apart() {
        assertThat(table("db/a.xml::1::ann", "db/b.xml::2::bob")).contains(" changeset ", "\n 1 ", "\n 2 ");
        assertThat(table("db/a.xml::1::ann", "db/b.xml::1::bob")).contains("\n 1::ann ", "\n 1::bob ");
        assertThat(table("db/a.xml::1::ann", "db/b.xml::1::ann")).contains("\n a.xml::1::ann ", "\n b.xml::1::ann ");
        assertThat(table("x/a.xml::1::ann", "y/a.xml::1::ann")).contains("\n x/a.xml::1::ann ", "\n y/a.xml::1::ann ");
        assertThat(table("db/a.xml::1::ann", "2")).contains(" version ", "\n db/a.xml::1::ann ", "\n 2 ");
    }

    private static String table(String... revisions) {
        return text(
                PLAIN,
                Stream.of(revisions)
                        .map(revision -> Samples.result(Samples.migration(revision, ""), Verdict.PASSED, ""))
                        .toArray(RevisionResult[]::new));
    }

    @Test
    void a_title_does_not_tell_every_change_of_a_changeset() {
        Migration wordy = Samples.migration("db/a.xml::1::ann", "createTable tableName=t; ".repeat(9));
        assertThat(Titles.of(wordy))
                .hasSizeLessThan(110)
                .startsWith("db/a.xml::1::ann createTable")
                .endsWith("...");
    }

    @Test
    void every_colour_ends_on_its_line() {
        String text = new TextReport(new TextStyle(80, true, true, "")).chain(Samples.mixed(), r -> false);
        assertThat(text).contains("\u001B[31m");
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.split("\u001B\\[0m", -1).length)
                        .isEqualTo(line.split("\u001B\\[[1-9]", -1).length));
    }

    @Test
    void control_characters_of_others_are_shown_and_not_obeyed() {
        Migration hostile = Samples.migration("1", "\u001B[2J\u001B]0;owned\u0007 \u202Egnp.exe");
        RevisionResult result = Samples.result(
                hostile,
                Verdict.FAILED,
                "",
                List.of(Samples.finding(
                        FindingKind.ROWS_LOST, "a\nb\u009B31m", "lost\r\u0008\u0008passed", "-\u001B[32mok")),
                List.of(new Limitation(LimitationKind.TABLE_NOT_SEEDED, "t\u0000", "\u001B[0m")));
        String text = text(PLAIN, result);
        assertThat(text.replace("\n", "")).doesNotContainPattern("\\p{Cc}|\\p{Cf}");
        assertThat(text).contains("\\u001B[2J", "a\\nb\\u009B31m", "lost\\u000D\\u0008\\u0008passed", "-\\u001B[32mok");
    }

    @Test
    void a_limit_of_many_migrations_is_told_once() {
        Limitation same = new Limitation(LimitationKind.OBJECT_KIND_NOT_COMPARED, "", "Events are not compared.");
        RevisionResult[] results = IntStream.rangeClosed(1, 30)
                .mapToObj(i ->
                        Samples.result(Samples.migration("" + i, "step"), Verdict.PASSED, "", List.of(), List.of(same)))
                .toArray(RevisionResult[]::new);
        assertThat(text(PLAIN, results))
                .containsOnlyOnce("Events are not compared.")
                .contains("1, 2, 3,", "29, 30)");
    }

    @Test
    void what_is_passed_and_yet_not_safe_is_named_in_the_sum() {
        RevisionResult result = Samples.result(Samples.migration("1", "a"), Verdict.PASSED, "");
        assertThat(new TextReport(PLAIN).chain(Samples.report(result), r -> false))
                .endsWith("1 migration: 1 passed.\nNot safe to roll back: 1.\n");
    }

    @Test
    void of_many_names_the_sum_has_the_first() {
        RevisionResult[] results = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> Samples.result(Samples.migration("" + i, "step"), Verdict.NOT_RUN, "V0 fails"))
                .toArray(RevisionResult[]::new);
        assertThat(text(PLAIN, results))
                .endsWith(
                        "Not known whether it can be rolled back: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 18 more.\n");
    }

    @Test
    void a_chain_of_nothing_says_so() {
        assertThat(text(PLAIN)).contains("0 migrations: none.");
    }

    @Test
    void a_message_of_one_migration_is_not_broken_into_lines() {
        assertThat(new TextReport(TextStyle.message("")).revision(Samples.lossy()))
                .startsWith("V3 drop phone: failed\n\n  VALUES_CHANGED public.users.phone\n  3 of 3 values")
                .contains("in a backup table and let the undo script write them back.\n  at U3__drop_phone.sql:2\n")
                .endsWith("      +  phone character varying(20) not null");
    }

    @Test
    void a_message_of_one_migration_tells_its_limits_without_naming_it_again() {
        Limitation limit = new Limitation(LimitationKind.WRITES_NOT_CHECKED, "t", "It was not tried.");
        RevisionResult result =
                Samples.result(Samples.migration("3", "x"), Verdict.PASSED, "", List.of(), List.of(limit));
        assertThat(new TextReport(TextStyle.message("")).revision(result))
                .isEqualTo("V3 x: passed\n\nLimits of this verdict\n  WRITES_NOT_CHECKED t\n    It was not tried.");
    }

    @Test
    void a_failed_second_application_points_to_the_migration() {
        RevisionResult result = Samples.result(
                Samples.migration("3", "x"),
                Verdict.FAILED,
                "",
                List.of(Samples.finding(FindingKind.REAPPLY_FAILED, "", "It fails.", "")),
                List.of());
        assertThat(new TextReport(TextStyle.message("")).revision(result)).contains("at V3__drop_phone.sql:1");
    }
}
