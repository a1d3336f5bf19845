package dev.mrt.api.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlMaskTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- hidden\nselect 1",
                "# hidden\nselect 1",
                "/* hidden\n hidden */ select 1",
                "select 'hidden', 1",
                "select \"hidden\", `hidden`",
                "select $$hidden$$",
                "select $body$ hidden $body$",
                "select 'hidden"
            })
    void what_is_no_sql_is_blank_and_the_rest_stays_in_its_place(String sql) {
        String masked = SqlMask.of(sql);
        assertThat(masked).doesNotContain("hidden").hasSameSizeAs(sql);
        assertThat(masked.indexOf("select")).isEqualTo(sql.indexOf("select"));
        assertThat(masked.lines().count()).isEqualTo(sql.lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"select a - b, c # d from e / f", "select $1, a$b from c"})
    void sql_is_left_alone(String sql) {
        assertThat(SqlMask.of(sql)).isEqualTo(sql);
    }
}
