package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statement after statement, and the sentence for each. */
class ExplainSentencesTest {

    private static final String BASE = """
            CREATE TABLE t (id int PRIMARY KEY, a varchar(20) DEFAULT 'x', b int, c text);
            CREATE TABLE p (id int PRIMARY KEY, t_id int);
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE SEQUENCE s;
            CREATE VIEW v AS SELECT id FROM t;
            CREATE INDEX i ON t (b);
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeBase() throws IOException {
        Files.writeString(folder.resolve("V1__base.sql"), BASE);
    }

    private String explain(String dialect, String up, String down) throws IOException {
        Path script = Files.writeString(folder.resolve("V2__next.sql"), up);
        if (!down.isEmpty()) {
            Files.writeString(folder.resolve("U2__next.sql"), down);
        }
        Run run = Run.of("explain", script.toString(), "--offline", "--dialect", dialect);
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("\\s+", " ");
    }

    /** Each line: a statement, an arrow, its sentence. */
    private void sentences(String dialect, String table) throws IOException {
        String script = table.lines().map(line -> line.split(" => ")[0] + ";\n").reduce("", String::concat);
        String out = explain(dialect, script, "");
        assertThat(table.lines()).allSatisfy(line -> assertThat(out).contains(line.split(" => ")[1]));
    }

    @Test
    void tables_and_columns() throws IOException {
        sentences("postgres", """
                CREATE TABLE n (id int PRIMARY KEY, t_id int REFERENCES t ON DELETE CASCADE) => Creates the table n with the columns id, t_id; primary key (id); foreign key (t_id) to t, which deletes rows along
                CREATE TEMP TABLE tmp AS SELECT id FROM t => Creates the temporary table tmp and fills it from SELECT id FROM t.
                ALTER TABLE t ADD COLUMN IF NOT EXISTS d int NOT NULL DEFAULT 0 => Adds the column t.d unless it is there (int, takes no NULL, default 0).
                ALTER TABLE t ALTER COLUMN b TYPE bigint => Changes the type of t.b from int to bigint.
                ALTER TABLE t ALTER COLUMN b SET NOT NULL => Makes t.b NOT NULL; this fails if a row has NULL there.
                ALTER TABLE t ALTER COLUMN b DROP NOT NULL => Lets t.b take NULL.
                ALTER TABLE t ALTER COLUMN a DROP DEFAULT => Drops the default of t.a; it was 'x'.
                ALTER TABLE t ALTER COLUMN b SET DEFAULT 7 => Sets the default of t.b to 7.
                ALTER TABLE t RENAME COLUMN c TO e => Renames the column t.c to e.
                ALTER TABLE t SET (fillfactor = 70) => Changes a property of the table t: SET (fillfactor = 70).
                ALTER TABLE t DROP COLUMN IF EXISTS a CASCADE => Drops the column t.a (varchar(20), takes NULL) if it is there, with the values in every row, together with whatever depends on it (CASCADE).
                ALTER TABLE t RENAME TO u => Renames the table t to u.
                DROP TABLE u => Drops the table u (id, b, e, d), with all of its rows.
                """);
    }

    @Test
    void columns_as_a_whole_and_partitions() throws IOException {
        sentences("mysql", """
                ALTER TABLE t MODIFY a varchar(40) NOT NULL => Defines the column t.a anew: varchar(40), takes no NULL; it was: varchar(20), takes NULL, default 'x'.
                ALTER TABLE t DROP PRIMARY KEY => Drops the primary key of t.
                ALTER TABLE t ENGINE=InnoDB => Changes a property of the table t:
                ALTER TABLE p DROP PARTITION p0 => Drops the partition p0 of p, with all of its rows.
                REPLACE INTO t (id) VALUES (1) => Inserts rows into t (id); a row whose key is there already is changed or replaced.
                """);
    }

    @Test
    void keys_and_indexes() throws IOException {
        sentences("postgres", """
                ALTER TABLE p ADD CONSTRAINT fk FOREIGN KEY (t_id) REFERENCES t (id) NOT VALID => Adds to p: foreign key fk (t_id) to t (id); the rows that are there are not checked yet.
                ALTER TABLE p VALIDATE CONSTRAINT fk => Validates the constraint fk of p against the rows that are there.
                ALTER TABLE p RENAME CONSTRAINT fk TO fk2 => Renames the constraint fk of p to fk2.
                ALTER TABLE p DROP CONSTRAINT IF EXISTS fk2 => Drops the constraint fk2 of p if it is there.
                ALTER TABLE t ADD CHECK (b > 0) => Adds to t: check (b > 0).
                CREATE UNIQUE INDEX CONCURRENTLY u ON t (b) WHERE b > 3 => Creates the unique index u on t (b), for the rows where b > 3, while writes go on (CONCURRENTLY); this fails if two rows have the same values.
                ALTER INDEX i RENAME TO j => Renames the index i to j.
                DROP INDEX j => Drops the index j.
                """);
    }

    @Test
    void other_objects() throws IOException {
        sentences("postgres", """
                CREATE OR REPLACE VIEW v AS SELECT id, b FROM t => Creates or replaces the view v.
                CREATE TYPE kind AS ENUM ('a', 'b') => Creates the enum kind (a, b).
                ALTER TYPE mood ADD VALUE 'happy' => Adds the label 'happy' to the enumeration mood.
                ALTER TYPE mood RENAME VALUE 'ok' TO 'fine' => Renames the label 'ok' of the enumeration mood to 'fine'.
                ALTER SEQUENCE s RENAME TO s2 => Renames the sequence s to s2.
                SELECT setval('s2', 7) => Sets the counter of s2:
                COMMENT ON TABLE t IS 'people' => Sets the comment of the table t.
                GRANT SELECT ON t TO app => Gives privileges: GRANT SELECT ON t TO app.
                REVOKE SELECT ON t FROM app => Takes privileges away: REVOKE SELECT ON t FROM app.
                DROP VIEW IF EXISTS v => Drops the view v if it is there.
                CREATE DATABASE other => Works on the whole database or server: CREATE DATABASE other.
                """);
    }

    @Test
    void rows_and_sessions() throws IOException {
        sentences("postgres", """
                INSERT INTO t (id, a) SELECT id, 'y' FROM p => Inserts rows into t (id, a), read from p.
                INSERT INTO t (id) VALUES (1) ON CONFLICT DO NOTHING => Inserts rows into t (id); a row whose key is there already is left as it is.
                UPDATE t SET a = lower(a), b = 1 WHERE b IS NULL => Updates t: sets a = lower(a), b = 1 where b IS NULL.
                DELETE FROM t WHERE b = 2 => Deletes the rows of t where b = 2.
                DELETE FROM p => Deletes every row of p.
                TRUNCATE t RESTART IDENTITY CASCADE => Empties the table t and every table that refers to it (CASCADE); its counters begin again.
                SET lock_timeout = '2s' => Sets lock_timeout of the session to
                VACUUM FULL t => Runs VACUUM FULL on t.
                SELECT 1 => Changes neither schema nor rows.
                DO $$ BEGIN UPDATE t SET b = 3; END $$ => Its code may do this: Updates t: sets b = 3 in every row.
                FROBNICATE t => FROBNICATE t
                """);
    }

    @Test
    void the_way_back_may_lose_and_fail() throws IOException {
        String out = explain("postgres", """
                ALTER TABLE t ADD COLUMN nick text;
                UPDATE t SET nick = a;
                ALTER TABLE t ALTER COLUMN b DROP NOT NULL;
                ALTER TABLE t ALTER COLUMN a TYPE text;
                ALTER TABLE p DROP CONSTRAINT fk;
                """, """
                ALTER TABLE p ADD CONSTRAINT fk FOREIGN KEY (t_id) REFERENCES t (id);
                ALTER TABLE t ALTER COLUMN a TYPE varchar(20);
                ALTER TABLE t ALTER COLUMN b SET NOT NULL;
                ALTER TABLE t DROP COLUMN nick;
                """);

        assertThat(out)
                .contains("- Applying it converts the values of t.a to text;")
                .contains(
                        "- Rolling it back adds to p: foreign key fk (t_id) to t (id); it fails if rows written meanwhile break it.")
                .contains(
                        "- Rolling it back converts the values of t.a to varchar(20); values written meanwhile that it cannot hold")
                .contains("- Rolling it back makes t.b NOT NULL; it fails if a row has NULL there by then.")
                .contains("- Rolling it back drops the column t.nick with every value written to it meanwhile.")
                .doesNotContain("Applying it overwrites");
    }

    @Test
    void what_the_migration_makes_itself_is_not_lost() throws IOException {
        assertThat(explain("postgres", "CREATE TABLE tmp (id int); DELETE FROM tmp; DROP TABLE tmp;", "SELECT 1;"))
                .doesNotContain("What is lost");
    }
}
