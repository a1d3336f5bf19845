package dev.mrt.schema.catalog.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.SeedResult;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a migration the new application writes what only the new schema takes. */
class NewWritesTest {

    private Database database;

    @BeforeEach
    void start() throws SQLException {
        database = Database.start("postgres");
    }

    @AfterEach
    void stop() throws SQLException {
        database.close();
    }

    /** Makes a table with rows, migrates it, and writes. */
    private SeedResult writeAfter(String table, String create, String... migration) throws SQLException {
        database.run(create);
        database.seed();
        SchemaSnapshot before = database.schema();
        database.run(migration);
        return database.write(before, table);
    }

    @Test
    void null_where_not_null_went_away() throws SQLException {
        writeAfter("t", "CREATE TABLE t (id serial PRIMARY KEY, a text NOT NULL)", "ALTER TABLE t ALTER a DROP NOT NULL");

        assertThat(database.number("SELECT count(*) FROM t WHERE a IS NULL")).isEqualTo(1);
    }

    @Test
    void longer_text_and_greater_numbers() throws SQLException {
        writeAfter(
                "t",
                "CREATE TABLE t (id serial PRIMARY KEY, a varchar(10), b int, c numeric(6, 2), d varchar(10), e timestamp(0), f int)",
                "ALTER TABLE t ALTER a TYPE varchar(50), ALTER b TYPE bigint, ALTER c TYPE numeric(12, 4), ALTER d TYPE text,"
                        + " ALTER e TYPE timestamp, ALTER f TYPE text");

        assertThat(database.number("SELECT max(length(a)) FROM t")).isEqualTo(50);
        assertThat(database.number("SELECT max(b) FROM t")).isGreaterThan(Integer.MAX_VALUE);
        assertThat(database.number("SELECT count(*) FROM t WHERE c > 9999 AND c <> round(c, 2)")).isPositive();
        assertThat(database.number("SELECT max(length(d)) FROM t")).isGreaterThan(10);
        assertThat(database.number("SELECT count(*) FROM t WHERE e <> date_trunc('second', e)")).isPositive();
        assertThat(database.number("SELECT count(*) FROM t WHERE f !~ '^-?[0-9]+$'")).isPositive();
    }

    @Test
    void new_labels_of_an_enumeration() throws SQLException {
        database.run("CREATE TYPE mood AS ENUM ('sad')");
        writeAfter("t", "CREATE TABLE t (id serial PRIMARY KEY, m mood NOT NULL)", "ALTER TYPE mood ADD VALUE 'happy'");

        assertThat(database.column("SELECT m FROM t")).contains("happy");
    }

    @Test
    void values_that_only_a_changed_check_takes() throws SQLException {
        writeAfter(
                "t",
                "CREATE TABLE t (id serial PRIMARY KEY, s text NOT NULL CONSTRAINT s CHECK (s IN ('new', 'done')), n int CHECK (n < 10))",
                "ALTER TABLE t DROP CONSTRAINT s, ADD CONSTRAINT s CHECK (s IN ('new', 'done', 'lost')), DROP CONSTRAINT t_n_check");

        assertThat(database.column("SELECT s FROM t")).contains("lost");
        assertThat(database.number("SELECT max(n) FROM t")).isGreaterThanOrEqualTo(10);
    }

    @Test
    void duplicates_where_a_unique_key_went_away() throws SQLException {
        writeAfter(
                "t",
                "CREATE TABLE t (id serial PRIMARY KEY, mail text UNIQUE, a int, b int, UNIQUE (a, b))",
                "ALTER TABLE t DROP CONSTRAINT t_mail_key, DROP CONSTRAINT t_a_b_key, DROP CONSTRAINT t_pkey");

        assertThat(database.number("SELECT count(mail) - count(DISTINCT mail) FROM t")).isPositive();
        assertThat(database.number("SELECT count(*) - count(DISTINCT (a, b)) FROM t")).isPositive();
        assertThat(database.number("SELECT count(*) - count(DISTINCT id) FROM t")).isPositive();
    }

    @Test
    void rows_without_a_parent_where_a_reference_went_away() throws SQLException {
        database.run("CREATE TABLE p (id int PRIMARY KEY)");
        writeAfter("t", "CREATE TABLE t (id serial PRIMARY KEY, p int NOT NULL REFERENCES p)", "ALTER TABLE t DROP CONSTRAINT t_p_fkey");

        assertThat(database.number("SELECT count(*) FROM t WHERE p NOT IN (SELECT id FROM p)")).isPositive();
    }

    @Test
    void references_to_rows_of_a_new_target() throws SQLException {
        database.run("CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE q (id int PRIMARY KEY)");
        writeAfter(
                "t",
                "CREATE TABLE t (id serial PRIMARY KEY, p int REFERENCES p)",
                "INSERT INTO q SELECT id FROM p ON CONFLICT DO NOTHING",
                "ALTER TABLE t DROP CONSTRAINT t_p_fkey, ADD FOREIGN KEY (p) REFERENCES q");

        assertThat(database.number("SELECT count(*) FROM t")).isGreaterThan(3);
    }

    @Test
    void a_new_column_is_filled() throws SQLException {
        SeedResult result = writeAfter("t", "CREATE TABLE t (id serial PRIMARY KEY)", "ALTER TABLE t ADD a text, ADD b boolean DEFAULT false");

        assertThat(database.number("SELECT count(*) FROM t WHERE a IS NOT NULL AND b")).isPositive();
        assertThat(result.shortfalls()).isEmpty();
    }

    @Test
    void a_table_that_takes_no_row_is_a_shortfall() throws SQLException {
        SeedResult result = writeAfter("t", "CREATE TABLE t (id int NOT NULL CHECK (id < 0))", "TRUNCATE t", "ALTER TABLE t ADD CHECK (id > 0)");

        assertThat(result.shortfalls()).singleElement().satisfies(one -> {
            assertThat(one.rows()).isZero();
            assertThat(one.reason()).contains("t_id_check");
        });
    }
}
