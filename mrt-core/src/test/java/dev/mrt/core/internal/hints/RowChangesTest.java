package dev.mrt.core.internal.hints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowChangesTest {

    static Stream<Arguments> statements() {
        return Stream.of(
                Arguments.of("UPDATE job SET a = 1, b = c WHERE d = 2", "UPDATE job [a, b]"),
                Arguments.of(
                        "update only App.\"Job\" as j set a = upper(a) from x where x.id = j.id", "UPDATE job [a]"),
                Arguments.of("UPDATE job j SET (a, b) = (SELECT 1, 2), c = 3", "UPDATE job [a, b, c]"),
                Arguments.of("WITH x AS (SELECT 1) UPDATE job SET a = 1", "UPDATE job [a]"),
                Arguments.of("DELETE FROM `job` WHERE a < 3", "DELETE job []"),
                Arguments.of("DO $$ BEGIN IF 1 = 1 THEN UPDATE job SET a = 2; END IF; END $$", "UPDATE job [a]"),
                Arguments.of("DO $$ BEGIN DELETE FROM job; END $$", "DELETE job []"),
                Arguments.of("INSERT OR IGNORE INTO app.job VALUES (1)", "INSERT job []"),
                Arguments.of(
                        "MERGE INTO job USING x ON (1 = 1) WHEN NOT MATCHED THEN INSERT VALUES (1)", "INSERT job []"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void what_runs_with_the_script_is_read(String sql, String change) {
        assertThat(read(sql))
                .extracting(found -> found.verb() + " " + found.table() + " " + found.columns())
                .containsExactly(change);
    }

    static Stream<String> others() {
        return Stream.of(
                "UPDATE a JOIN b ON a.id = b.id SET a.x = 1",
                "UPDATE a, b SET a.x = 1 WHERE a.id = b.id",
                "DELETE a FROM a JOIN b ON a.id = b.id",
                "ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES b (id) ON UPDATE SET NULL ON DELETE CASCADE",
                "SELECT * FROM a FOR UPDATE",
                "CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW BEGIN UPDATE b SET x = 1; END; ",
                "CREATE FUNCTION f() RETURNS int AS $$ BEGIN UPDATE b SET x = 1; END $$ LANGUAGE plpgsql",
                "-- UPDATE job SET a = 1",
                "GRANT UPDATE ON job TO x",
                "COPY job FROM STDIN");
    }

    @ParameterizedTest
    @MethodSource("others")
    void what_does_not_or_is_of_several_tables_is_left_alone(String sql) {
        assertThat(read(sql)).isEmpty();
    }

    @Test
    void statements_within_others_are_read() {
        assertThat(read("WITH gone AS (DELETE FROM a RETURNING *) INSERT INTO b SELECT * FROM gone"))
                .extracting(found -> found.verb() + " " + found.table())
                .containsExactly("DELETE a", "INSERT b");
    }

    @Test
    void a_trigger_with_a_body_ends_the_reading() {
        assertThat(read("DELETE FROM a; CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; END; DELETE FROM c;"))
                .extracting(RowChange::table)
                .containsExactly("a");
    }

    private static List<RowChange> read(String sql) {
        return SqlReading.of(List.of(sql)).rowChanges();
    }
}
