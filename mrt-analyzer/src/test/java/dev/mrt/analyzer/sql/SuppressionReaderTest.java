package dev.mrt.analyzer.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.check.Suppression;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionReaderTest {

    private static List<Suppression> read(String file, String text) {
        return SuppressionReader.read(SourceLocation.of(file), text, SqlDialect.POSTGRES);
    }

    @Test
    void a_comment_is_for_the_next_statement() {
        String sql =
                "SELECT 1;\n-- mrt:ignore MRT201, drop-index -- agreed in TICKET-1\n-- and more\n\nDROP TABLE a;\n";

        assertThat(read("V1__a.sql", sql))
                .containsExactly(new Suppression(
                        new SourceLocation("V1__a.sql", 2),
                        false,
                        5,
                        List.of("MRT201", "drop-index"),
                        "agreed in TICKET-1"));
    }

    @Test
    void a_comment_inside_or_behind_a_statement_is_for_that_statement() {
        String sql = "DROP TABLE a; -- mrt:ignore MRT202 -- empty\nDROP TABLE b;\n";

        assertThat(read("V1__a.sql", sql)).extracting(Suppression::line).containsExactly(1);
    }

    @Test
    void a_comment_may_be_for_the_whole_file() {
        assertThat(read("V1__a.sql", "/* mrt:ignore-file MRT407 -- small tables */\nDROP TABLE a;"))
                .containsExactly(new Suppression(
                        new SourceLocation("V1__a.sql", 1), true, 0, List.of("MRT407"), "small tables"));
    }

    @Test
    void a_comment_without_checks_or_reason_is_read() {
        assertThat(read("V1__a.sql", "-- mrt:ignore\nDROP TABLE a;"))
                .containsExactly(new Suppression(new SourceLocation("V1__a.sql", 1), false, 2, List.of(), ""));
    }

    @Test
    void text_in_strings_is_no_comment() {
        assertThat(read("V1__a.sql", "INSERT INTO a VALUES ('-- mrt:ignore MRT201');"))
                .isEmpty();
    }

    @Test
    void an_order_that_is_not_known_is_returned_as_it_is() {
        assertThat(read("V1__a.sql", "-- mrt:ignroe MRT201\nDROP TABLE a;"))
                .extracting(Suppression::checks)
                .containsExactly(List.of("mrt:ignroe MRT201"));
    }

    @Test
    void xml_and_yaml_have_comments_of_their_own() {
        String xml =
                "<databaseChangeLog>\n  <!-- mrt:ignore MRT201 -- moved -->\n  <changeSet id=\"1\" author=\"a\">\n";
        String yaml = "databaseChangeLog:\n# mrt:ignore-file MRT202 -- old\n- changeSet:\n";

        assertThat(read("a.xml", xml))
                .containsExactly(new Suppression(new SourceLocation("a.xml", 2), false, 3, List.of("MRT201"), "moved"));
        assertThat(read("a.yaml", yaml))
                .containsExactly(new Suppression(new SourceLocation("a.yaml", 2), true, 0, List.of("MRT202"), "old"));
    }
}
