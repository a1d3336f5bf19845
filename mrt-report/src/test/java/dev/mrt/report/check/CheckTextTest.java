package dev.mrt.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.report.TextStyle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTextTest {

    private static final TextStyle PLAIN = new TextStyle(90, false, false, "");

    private static String text(CheckedChain chain) {
        return new CheckText(PLAIN).of(chain);
    }

    @Test
    void a_finding_shows_its_statement_with_carets_under_the_place() {
        assertThat(text(Findings.mixed())).isEqualTo("""
                mrt 0.1.0: flyway, PostgreSQL

                V3 drop phone

                  db/V3__step.sql:2: error MRT201 drop-column users.phone
                    2 | ALTER TABLE users DROP COLUMN phone
                      |                               ^^^^^
                    The values of users.phone are lost, and no rollback brings them back.
                    Safe way: Keep the values in a side table that the rollback reads.

                V4 index email

                  db/V4__step.sql:7: warning MRT407 index-not-concurrent users_email
                    7 | CREATE INDEX users_email
                      |              ^^^^^^^^^^^
                    Nobody can write to users while the index is built.

                Not analysed
                  db/V2__step.sql:4: DO $$ BEGIN
                    It calls clean_up, whose body is not known.

                Read as SQL of PostgreSQL (flyway.url starts with jdbc:postgresql).
                8 statements in 4 migrations: 6 analysed, 1 harmless, 1 NOT analysed.
                1 error, 1 warning.
                1 finding suppressed: 1 by a comment; 1 with a reason.
                Not safe: 3.
                """);
    }

    @Test
    void in_a_strict_run_a_warning_is_not_safe() {
        assertThat(text(Findings.strict(Findings.mixed()))).endsWith("Not safe: 3, 4.\n");
    }

    @Test
    void a_chain_without_findings_says_so() {
        assertThat(text(Findings.of())).endsWith("0 NOT analysed.\nNo findings.\n");
    }

    @Test
    void a_place_in_a_later_line_is_shown_with_the_beginning_of_its_statement() {
        String sql = "ALTER TABLE users\n    DROP COLUMN fax,\n    DROP COLUMN phone";
        String text = text(Findings.of(Findings.finding(
                "3", Findings.DROP_COLUMN, "users.phone", "Lost.", Findings.statement("V3__step.sql", 9, 1, sql))));
        assertThat(text).contains("""
                     9 | ALTER TABLE users
                       | ...
                    11 |     DROP COLUMN phone
                       |                 ^^^^^
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone.phone|ALTER TABLE phone DROP COLUMN phone|30",
                "users.id|ALTER TABLE users DROP id -- id|23",
                "users.phone|/* phone */ ALTER TABLE users DROP \"Phone\"|36",
                "public.users|DROP TABLE users CASCADE|11",
                "t.c|UPDATE t SET a = 'c', c = 1|22",
                "other|DROP TABLE users|0",
                "''|DROP TABLE users|0"
            })
    void the_caret_is_under_the_name_of_the_object(String object, String sql, int column) {
        Place place = Place.of(
                Findings.finding("1", Findings.DROP_COLUMN, object, "", null), Findings.statement("f", 1, 1, sql));
        assertThat(place.start()).isEqualTo(column);
    }

    @Test
    void a_long_line_is_cut_around_the_caret() {
        String sql = "ALTER TABLE users " + "ADD COLUMN a text, ".repeat(20) + "DROP COLUMN phone, "
                + "ADD COLUMN b text, ".repeat(20);
        String text = text(Findings.of(Findings.finding(
                "3", Findings.DROP_COLUMN, "users.phone", "Lost.", Findings.statement("V3__step.sql", 1, 1, sql))));
        List<String> lines = text.lines().toList();
        int caret = lines.indexOf(
                lines.stream().filter(line -> line.endsWith("^")).findFirst().orElseThrow());
        assertThat(lines.get(caret - 1)).contains("1 | ...").endsWith("...").hasSizeLessThanOrEqualTo(90);
        assertThat(lines.get(caret - 1).substring(lines.get(caret).indexOf('^')))
                .startsWith("phone,");
    }

    @Test
    void sql_that_is_not_the_text_of_the_file_has_no_line_numbers() {
        String text = text(Findings.of(Findings.finding(
                "3", Findings.DROP_COLUMN, "t.c", "Lost.", Findings.statement("c.xml", 8, 0, "ALTER TABLE t DROP c"))));
        assertThat(text).contains("db/c.xml:8: error", "     | ALTER TABLE t DROP c\n");
    }

    @Test
    void wide_characters_do_not_move_the_caret() {
        String text = text(Findings.of(Findings.finding(
                "3", Findings.DROP_COLUMN, "t.c", "Lost.", Findings.statement("f", 1, 1, "DROP /* 電話 */ c"))));
        assertThat(text).contains("    1 | DROP /* 電話 */ c\n      | " + " ".repeat(16) + "^\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void no_line_is_wider_than_the_terminal(int width) {
        assertThat(new CheckText(new TextStyle(width, false, true, ""))
                        .of(Findings.mixed())
                        .lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }

    @Test
    void every_colour_ends_on_its_line() {
        String text = new CheckText(new TextStyle(80, true, true, "")).of(Findings.mixed());
        assertThat(text).contains("\u001B[31m");
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.split("\u001B\\[0m", -1).length)
                        .isEqualTo(line.split("\u001B\\[[1-9]", -1).length));
    }

    @Test
    void control_characters_of_others_are_shown_and_not_obeyed() {
        String text = text(Findings.hostile());
        assertThat(text.replace("\n", "")).doesNotContainPattern("\\p{Cc}|\\p{Cf}");
        assertThat(text).contains("\\u001B[2J", "\\u202E");
    }
}
