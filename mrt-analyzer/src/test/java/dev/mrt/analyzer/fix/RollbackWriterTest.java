package dev.mrt.analyzer.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.analyzer.ExampleChain;
import dev.mrt.api.check.Suggestion;
import dev.mrt.api.sql.SqlDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RollbackWriterTest {

    private static final String USERS =
            "CREATE TABLE users (id bigint PRIMARY KEY, mail varchar(200) NOT NULL, phone varchar(20));\n";

    private static Suggestion suggest(SqlDialect dialect, boolean preserveData, String before, String migration) {
        return new RollbackWriter()
                .suggest(
                        ExampleChain.of(dialect, "V1__before.sql", before, "V2__now.sql", migration)
                                .last(),
                        preserveData);
    }

    private static Suggestion suggest(SqlDialect dialect, String before, String migration) {
        return suggest(dialect, false, before, migration);
    }

    private static void whole(Suggestion suggestion, String... rollback) {
        assertThat(suggestion.obstacles()).isEmpty();
        assertThat(suggestion.rollback()).containsExactly(rollback);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MYSQL", "MARIADB", "H2", "SQLITE"})
    void a_new_table_is_dropped_with_all_that_the_migration_gives_it(SqlDialect dialect) {
        whole(
                suggest(
                        dialect,
                        USERS,
                        "CREATE TABLE orders (id bigint PRIMARY KEY, total int);\n"
                                + "CREATE INDEX orders_total ON orders (total);\n"
                                + "ALTER TABLE orders ADD COLUMN note varchar(10);\n"
                                + "INSERT INTO orders VALUES (1, 2, 'x');\n"),
                "DROP TABLE orders");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MYSQL", "MARIADB", "H2", "SQLITE"})
    void an_added_column_and_its_index_go_in_reverse_order(SqlDialect dialect) {
        String on = dialect.isMySqlLike() ? " ON users" : "";
        whole(
                suggest(
                        dialect,
                        USERS,
                        "ALTER TABLE users ADD COLUMN age int;\nCREATE INDEX users_age ON users (age);\n"
                                + "UPDATE users SET age = 1;\n"),
                "DROP INDEX users_age" + on,
                "ALTER TABLE users DROP COLUMN age");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MYSQL", "MARIADB", "SQLITE"})
    void names_come_back(SqlDialect dialect) {
        whole(
                suggest(
                        dialect,
                        USERS,
                        "ALTER TABLE users RENAME COLUMN mail TO email;\nALTER TABLE users RENAME TO people;\n"),
                "ALTER TABLE people RENAME TO users",
                "ALTER TABLE users RENAME COLUMN email TO mail");
    }

    @Test
    void a_dropped_table_comes_back_as_it_was() {
        Suggestion suggestion = suggest(
                SqlDialect.POSTGRES,
                USERS
                        + "CREATE TABLE \"Orders\" (id bigint GENERATED ALWAYS AS IDENTITY, user_id bigint NOT NULL,"
                        + " total numeric(10,2) DEFAULT 0 CHECK (total >= 0), PRIMARY KEY (id),"
                        + " CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE DEFERRABLE);\n"
                        + "CREATE UNIQUE INDEX orders_recent ON \"Orders\" USING btree (user_id DESC) WHERE total > 0;\n",
                "DROP TABLE \"Orders\";\n");

        assertThat(suggestion.obstacles()).isEmpty();
        assertThat(suggestion.rollback()).hasSize(2);
        assertThat(suggestion.rollback().get(0))
                .contains(
                        "CREATE TABLE \"Orders\" (",
                        "id bigint NOT NULL GENERATED ALWAYS AS IDENTITY",
                        "total numeric(10,2) DEFAULT 0",
                        "CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE DEFERRABLE",
                        "CHECK (total >= 0)");
        assertThat(suggestion.notes()).anyMatch(note -> note.contains("do not come back"));
    }

    @Test
    void types_defaults_and_nullability_come_back() {
        whole(
                suggest(
                        SqlDialect.POSTGRES,
                        USERS,
                        "ALTER TABLE users ALTER COLUMN phone TYPE text, ALTER COLUMN phone SET DEFAULT '', ALTER COLUMN mail DROP NOT NULL;\n"),
                "ALTER TABLE users ALTER COLUMN mail SET NOT NULL",
                "ALTER TABLE users ALTER COLUMN phone DROP DEFAULT",
                "ALTER TABLE users ALTER COLUMN phone TYPE varchar(20) USING phone::varchar(20)");
        whole(
                suggest(SqlDialect.MYSQL, USERS, "ALTER TABLE users MODIFY mail varchar(500) NULL DEFAULT 'x';\n"),
                "ALTER TABLE users MODIFY COLUMN mail varchar(200) NOT NULL");
        whole(
                suggest(SqlDialect.H2, USERS, "ALTER TABLE users ALTER COLUMN phone SET DATA TYPE varchar(90);\n"),
                "ALTER TABLE users ALTER COLUMN phone SET DATA TYPE varchar(20)");
    }

    @Test
    void constraints_come_and_go_by_name() {
        whole(
                suggest(
                        SqlDialect.POSTGRES,
                        USERS + "ALTER TABLE users ADD CONSTRAINT mail_once UNIQUE (mail);\n",
                        "ALTER TABLE users DROP CONSTRAINT mail_once;\nALTER TABLE users ADD CHECK (phone <> '');\n"),
                "ALTER TABLE users DROP CONSTRAINT users_phone_check",
                "ALTER TABLE users ADD CONSTRAINT mail_once UNIQUE (mail)");
    }

    @Test
    void a_foreign_key_of_mysql_leaves_no_index_behind() {
        whole(
                suggest(
                        SqlDialect.MYSQL,
                        USERS + "CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);\n",
                        "ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id);\n"),
                "ALTER TABLE orders DROP FOREIGN KEY fk",
                "DROP INDEX fk ON orders");
    }

    @Test
    void a_dropped_column_takes_its_index_along_and_both_come_back() {
        whole(
                suggest(
                        SqlDialect.POSTGRES,
                        USERS + "CREATE INDEX users_phone ON users (phone);\n",
                        "ALTER TABLE users DROP COLUMN phone;\n"),
                "ALTER TABLE users ADD COLUMN phone varchar(20)",
                "CREATE INDEX users_phone ON users (phone)");
    }

    @Test
    void a_column_that_takes_no_null_needs_its_values() {
        String drop = "ALTER TABLE users DROP COLUMN mail;\n";
        assertThat(suggest(SqlDialect.POSTGRES, USERS, drop).obstacles()).hasSize(1);

        Suggestion kept = suggest(SqlDialect.POSTGRES, true, USERS, drop);
        assertThat(kept.upBefore()).containsExactly("CREATE TABLE mrt_backup_2_users AS SELECT id, mail FROM users");
        whole(
                kept,
                "ALTER TABLE users ADD COLUMN mail varchar(200)",
                "UPDATE users SET mail = (SELECT b.mail FROM mrt_backup_2_users b WHERE b.id = users.id)"
                        + " WHERE EXISTS (SELECT 1 FROM mrt_backup_2_users b WHERE b.id = users.id)",
                "UPDATE users SET mail = '' WHERE mail IS NULL",
                "ALTER TABLE users ALTER COLUMN mail SET NOT NULL",
                "DROP TABLE mrt_backup_2_users");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MYSQL", "MARIADB", "H2", "SQLITE"})
    void written_rows_are_deleted_by_their_key(SqlDialect dialect) {
        whole(
                suggest(dialect, USERS, "INSERT INTO users (id, mail) VALUES (1, 'a''(b'), (2, upper('x'));\n"),
                "DELETE FROM users WHERE id IN (1, 2)");
    }

    @Test
    void rows_that_no_text_tells_are_an_obstacle() {
        for (String statement : new String[] {
            "INSERT INTO users (mail) VALUES ('a');\n",
            "INSERT INTO users SELECT * FROM users;\n",
            "INSERT INTO users VALUES (1, 'a', 'b') ON CONFLICT DO NOTHING;\n",
            "UPDATE users SET phone = '';\n",
            "DELETE FROM users;\n",
            "TRUNCATE users;\n",
            "DO $$ BEGIN DELETE FROM users; END $$;\n"
        }) {
            assertThat(suggest(SqlDialect.POSTGRES, USERS, statement).obstacles())
                    .as(statement)
                    .hasSize(1)
                    .allMatch(each -> each.startsWith("V2__now.sql:1: "));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MYSQL", "MARIADB", "H2", "SQLITE"})
    void deleted_rows_and_replaced_values_are_kept_on_demand(SqlDialect dialect) {
        Suggestion kept = suggest(
                dialect,
                true,
                USERS,
                "UPDATE users SET phone = '1' WHERE phone IS NULL;\nDELETE FROM users WHERE mail = '';\n");
        assertThat(kept.obstacles()).isEmpty();
        assertThat(kept.upBefore()).hasSize(2);
        assertThat(kept.rollback()).hasSize(4);
    }

    @Test
    void a_table_without_a_key_keeps_no_values() {
        assertThat(suggest(
                                SqlDialect.POSTGRES,
                                true,
                                "CREATE TABLE t (a int, b int);\n",
                                "ALTER TABLE t DROP COLUMN b;\n")
                        .obstacles())
                .hasSize(1)
                .allMatch(each -> each.contains("no primary key"));
    }

    @Test
    void views_routines_and_enumerations() {
        whole(
                suggest(
                        SqlDialect.POSTGRES,
                        USERS + "CREATE VIEW v AS SELECT id FROM users;\n",
                        "CREATE OR REPLACE VIEW v AS SELECT id, mail FROM users;\n"
                                + "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';\n"),
                "DROP FUNCTION f(int)",
                "DROP VIEW v",
                "CREATE VIEW v AS SELECT id FROM users");
        assertThat(suggest(SqlDialect.POSTGRES, "CREATE TYPE mood AS ENUM ('a');\n", "ALTER TYPE mood ADD VALUE 'b';\n")
                        .obstacles())
                .hasSize(1);
    }

    @Test
    void a_sequence_goes_and_comes_with_the_table_that_owns_it() {
        String jobs = "CREATE TABLE jobs (id bigint NOT NULL);\nCREATE SEQUENCE jobs_id_seq;\n"
                + "ALTER SEQUENCE jobs_id_seq OWNED BY jobs.id;\n"
                + "ALTER TABLE jobs ALTER COLUMN id SET DEFAULT nextval('jobs_id_seq');\n";
        whole(suggest(SqlDialect.POSTGRES, USERS, jobs), "DROP TABLE jobs");

        Suggestion back = suggest(SqlDialect.POSTGRES, true, jobs, "DROP TABLE jobs;\n");
        assertThat(back.obstacles()).isEmpty();
        assertThat(back.rollback())
                .startsWith("CREATE SEQUENCE jobs_id_seq")
                .contains(
                        "ALTER SEQUENCE jobs_id_seq OWNED BY jobs.id",
                        "SELECT setval(pg_get_serial_sequence('jobs', 'id'), (SELECT max(id) FROM jobs))")
                .endsWith("DROP TABLE mrt_backup_2_jobs");
    }

    @Test
    void a_cast_that_is_not_there_is_an_obstacle() {
        assertThat(suggest(
                                SqlDialect.POSTGRES,
                                "CREATE TABLE t (a boolean);\nCREATE TYPE mood AS ENUM ('x');\n",
                                "ALTER TABLE t ALTER COLUMN a TYPE mood USING 'x'::mood;\n")
                        .obstacles())
                .hasSize(1)
                .allMatch(each -> each.contains("from mood into boolean"));
    }

    @Test
    void what_sqlite_cannot_alter_is_an_obstacle() {
        assertThat(suggest(SqlDialect.SQLITE, true, USERS, "ALTER TABLE users DROP COLUMN mail;\n")
                        .obstacles())
                .hasSize(1)
                .allMatch(each -> each.contains("SQLite"));
    }
}
