package dev.mrt.analyzer.chain;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.analyzer.sql.SqlReader;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.sql.SchemaModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

    private static SchemaModel after(SchemaModel before, String revision, String script) {
        Replay replay = Replay.from(before, revision);
        replay.run(new SqlReader(POSTGRES).read(new Script(SourceLocation.of("V.sql"), script)));
        return replay.model();
    }

    private static List<String> between(String first, String second) {
        SchemaModel before = after(Replay.nothing(POSTGRES), "1", first);
        return told(Differences.between(before, after(before, "2", second)));
    }

    private static List<String> told(List<Difference> differences) {
        return differences.stream()
                .map(each -> each.how() + " " + each.what() + (each.property().isEmpty() ? "" : " " + each.property()))
                .toList();
    }

    private static final String TABLE =
            "CREATE TABLE t (a varchar(20) NOT NULL DEFAULT 'x', b int, CONSTRAINT u UNIQUE (b)); CREATE INDEX i ON t (a) WHERE b > 0;";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ALTER TABLE t ADD COLUMN c int;                                        | ADDED column t.c
        ALTER TABLE t DROP COLUMN a;                                           | MISSING column t.a; MISSING index t.i
        ALTER TABLE t ALTER COLUMN a TYPE varchar(30);                         | CHANGED column t.a type
        ALTER TABLE t ALTER COLUMN a DROP NOT NULL;                            | CHANGED column t.a nullable
        ALTER TABLE t ALTER COLUMN a DROP DEFAULT;                             | CHANGED column t.a default
        ALTER TABLE t ALTER COLUMN a SET DEFAULT ('x'::text);                  |
        ALTER TABLE t DROP CONSTRAINT u;                                       | MISSING unique t.u
        ALTER TABLE t ADD CHECK (b > 0);                                       | ADDED check t.t_b_check
        DROP INDEX i; CREATE INDEX i ON t (a);                                 | CHANGED index t.i definition
        DROP INDEX i; CREATE INDEX i ON t USING btree (A ASC) where ((B > 0)); |
        DROP INDEX i; CREATE UNIQUE INDEX i ON t (a) WHERE b > 0;              | CHANGED index t.i definition
        DROP TABLE t;                                                          | MISSING table t
        CREATE TABLE s (id int);                                               | ADDED table s
        CREATE VIEW v AS SELECT 1;                                             | ADDED view v
        """)
    void a_difference_is_told_with_what_differs(String second, String told) {
        assertThat(String.join("; ", between(TABLE, second))).isEqualTo(told == null ? "" : told);
    }

    @Test
    void what_is_taken_back_is_no_difference() {
        assertThat(
                        between(
                                TABLE,
                                "ALTER TABLE t RENAME TO s; ALTER TABLE s RENAME COLUMN a TO c; ALTER TABLE s RENAME COLUMN c TO a; ALTER TABLE s RENAME TO t;"))
                .isEmpty();
    }

    @Test
    void the_order_of_columns_is_no_difference() {
        assertThat(between(
                        "CREATE TABLE t (a int, b int);",
                        "ALTER TABLE t DROP COLUMN a; ALTER TABLE t ADD COLUMN a int;"))
                .isEmpty();
    }

    @Test
    void a_name_that_the_database_gives_is_no_difference() {
        assertThat(between(
                        "CREATE TABLE t (a int UNIQUE, b int);",
                        "ALTER TABLE t ADD UNIQUE (a); ALTER TABLE t DROP CONSTRAINT t_a_key;"))
                .isEmpty();
    }

    @Test
    void a_changed_view_or_rule_of_a_foreign_key_is_one() {
        assertThat(between(
                        "CREATE TABLE t (a int PRIMARY KEY); CREATE VIEW v AS SELECT a FROM t;",
                        "CREATE OR REPLACE VIEW v AS SELECT a + 1 AS a FROM t;"))
                .containsExactly("CHANGED view v definition");
        assertThat(
                        between(
                                "CREATE TABLE t (a int PRIMARY KEY); CREATE TABLE s (a int CONSTRAINT f REFERENCES t (a) ON DELETE CASCADE);",
                                "ALTER TABLE s DROP CONSTRAINT f; ALTER TABLE s ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES t (a);"))
                .containsExactly("CHANGED foreign key s.f definition");
    }

    @Test
    void the_star_of_a_view_stands_for_the_columns_of_its_time() {
        assertThat(between(
                        "CREATE TABLE t (a int); CREATE VIEW v AS SELECT * FROM t; ALTER TABLE t ADD COLUMN b int;",
                        "DROP VIEW v; CREATE VIEW v AS SELECT * FROM t;"))
                .containsExactly("CHANGED view v definition");
    }

    @Test
    void schemas_that_are_far_apart_are_compared_whole() {
        SchemaModel first = after(Replay.nothing(POSTGRES), "1", "CREATE TABLE a (id int);");
        SchemaModel second = after(first, "2", "CREATE TABLE b (id int);");
        SchemaModel third = after(second, "3", "CREATE TABLE c (id int);");

        assertThat(told(Differences.between(first, third))).containsExactlyInAnyOrder("ADDED table b", "ADDED table c");
        assertThat(told(Differences.between(second, third))).containsExactly("ADDED table c");
    }

    @Test
    void what_is_only_partly_told_is_uncertain() {
        SchemaModel before = after(Replay.nothing(POSTGRES), "1", "ALTER TABLE legacy ADD COLUMN a int NOT NULL;");
        SchemaModel after = after(before, "2", "ALTER TABLE legacy ALTER COLUMN a DROP NOT NULL;");

        assertThat(Differences.between(before, after))
                .singleElement()
                .satisfies(each -> assertThat(each.certain()).isFalse());
    }
}
