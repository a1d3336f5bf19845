package dev.mrt.analyzer.chain;

import static dev.mrt.api.sql.SqlDialect.H2;
import static dev.mrt.api.sql.SqlDialect.MARIADB;
import static dev.mrt.api.sql.SqlDialect.MYSQL;
import static dev.mrt.api.sql.SqlDialect.POSTGRES;
import static dev.mrt.api.sql.SqlDialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.analyzer.sql.SqlReader;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final String USERS =
            "CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE, age int CHECK (age > 0), org_id bigint REFERENCES orgs (id));";

    private static SchemaModel after(SqlDialect dialect, String... scripts) {
        SchemaModel model = Replay.nothing(dialect);
        for (int number = 0; number < scripts.length; number++) {
            Replay replay = Replay.from(model, String.valueOf(number + 1));
            replay.run(new SqlReader(dialect).read(new Script(SourceLocation.of("V.sql"), scripts[number])));
            model = replay.model();
        }
        return model;
    }

    private static TableDefinition table(SchemaModel model, String name) {
        return model.table(SqlName.of(name)).orElseThrow();
    }

    private static List<String> columns(SchemaModel model, String table) {
        return table(model, table).columns().stream()
                .map(ColumnDefinition::name)
                .map(SqlName::name)
                .toList();
    }

    private static List<String> constraints(SchemaModel model, String table) {
        return table(model, table).constraints().stream()
                .map(ConstraintDefinition::name)
                .map(String::valueOf)
                .toList();
    }

    private static List<String> indexes(SchemaModel model, String table) {
        return table(model, table).indexes().stream()
                .map(IndexDefinition::name)
                .map(String::valueOf)
                .toList();
    }

    @Test
    void postgres_names_what_has_no_name() {
        SchemaModel model = after(
                POSTGRES,
                "CREATE TABLE orgs (id bigint PRIMARY KEY);",
                USERS
                        + "CREATE INDEX ON users (email); CREATE INDEX ON users (email); CREATE INDEX ON users (lower(email), age);"
                        + "ALTER TABLE users ADD UNIQUE (email);");

        assertThat(constraints(model, "users"))
                .containsExactlyInAnyOrder(
                        "users_pkey", "users_email_key", "users_email_key1", "users_age_check", "users_org_id_fkey");
        assertThat(indexes(model, "users"))
                .containsExactly("users_email_idx", "users_email_idx1", "users_lower_age_idx");
    }

    @Test
    void postgres_shortens_names_to_sixty_three_bytes() {
        String table = "a".repeat(50);
        SchemaModel model = after(POSTGRES, "CREATE TABLE " + table + " (" + "b".repeat(40) + " int UNIQUE);");

        assertThat(constraints(model, table)).containsExactly("a".repeat(29) + "_" + "b".repeat(29) + "_key");
    }

    @Test
    void mysql_names_what_has_no_name() {
        SchemaModel model = after(
                MYSQL,
                "CREATE TABLE orgs (id bigint PRIMARY KEY);",
                "CREATE TABLE users (id bigint PRIMARY KEY, email varchar(9), org_id bigint, UNIQUE (email),"
                        + " FOREIGN KEY (org_id) REFERENCES orgs (id), CHECK (id > 0));"
                        + "CREATE INDEX email_2 ON users (id); ALTER TABLE users ADD UNIQUE (email);");

        assertThat(constraints(model, "users"))
                .containsExactlyInAnyOrder("primary", "email", "email_3", "users_ibfk_1", "users_chk_1");
    }

    @Test
    void mysql_keeps_the_index_of_a_dropped_foreign_key() {
        SchemaModel model = after(
                MARIADB,
                "CREATE TABLE orgs (id bigint PRIMARY KEY); CREATE TABLE users (org_id bigint);",
                "ALTER TABLE users ADD CONSTRAINT users_org FOREIGN KEY (org_id) REFERENCES orgs (id);",
                "ALTER TABLE users DROP FOREIGN KEY users_org;");

        assertThat(indexes(model, "users")).containsExactly("users_org");
    }

    @Test
    void the_names_of_other_databases_are_not_guessed() {
        assertThat(constraints(after(H2, "CREATE TABLE t (a int UNIQUE);"), "t"))
                .containsExactly("null");
    }

    @Test
    void a_constraint_with_an_implied_name_is_found_as_constraint_and_as_index() {
        SchemaModel model = after(POSTGRES, "CREATE TABLE users (email text UNIQUE);");

        assertThat(model.index(SqlName.of("users_email_key"), null))
                .hasValueSatisfying(index -> assertThat(index.unique()).isTrue());
        assertThat(constraints(
                        after(
                                POSTGRES,
                                "CREATE TABLE users (email text UNIQUE); ALTER TABLE users DROP CONSTRAINT users_email_key;"),
                        "users"))
                .isEmpty();
    }

    @Test
    void a_renamed_table_takes_along_what_refers_to_it() {
        SchemaModel model = after(
                POSTGRES,
                "CREATE TABLE orgs (id bigint PRIMARY KEY);" + USERS
                        + "CREATE TRIGGER touch BEFORE UPDATE ON orgs FOR EACH ROW EXECUTE FUNCTION touch();",
                "ALTER TABLE orgs RENAME TO companies;");

        assertThat(model.table(SqlName.of("orgs"))).isEmpty();
        assertThat(table(model, "users").constraints())
                .anySatisfy(key -> assertThat(key.target()).isEqualTo(SqlName.of("companies")));
        assertThat(model.object(ObjectKind.TRIGGER, SqlName.of("touch"), SqlName.of("companies")))
                .isPresent();
    }

    @Test
    void a_renamed_column_is_renamed_in_keys_indexes_and_foreign_keys() {
        SchemaModel model = after(
                POSTGRES,
                "CREATE TABLE orgs (id bigint PRIMARY KEY);" + USERS
                        + "CREATE INDEX old ON users (lower(email)) WHERE email IS NOT NULL;",
                "ALTER TABLE users RENAME COLUMN email TO mail; ALTER TABLE orgs RENAME COLUMN id TO org;");

        assertThat(columns(model, "users")).containsExactly("id", "mail", "age", "org_id");
        assertThat(table(model, "users").constraint(SqlName.of("users_email_key")))
                .hasValueSatisfying(key -> assertThat(key.columns()).containsExactly(SqlName.of("mail")));
        assertThat(table(model, "users").constraint(SqlName.of("users_org_id_fkey")))
                .hasValueSatisfying(key -> assertThat(key.targetColumns()).containsExactly(SqlName.of("org")));
        assertThat(model.index(SqlName.of("old"), null)).hasValueSatisfying(index -> {
            assertThat(index.keys().get(0)).contains("mail");
            assertThat(index.condition()).contains("mail");
        });
    }

    @Test
    void a_dropped_column_takes_its_keys_along() {
        String made = "CREATE TABLE t (a int, b int); CREATE UNIQUE INDEX ab ON t (a, b); CREATE INDEX b ON t (b);";

        assertThat(indexes(after(POSTGRES, made + "ALTER TABLE t DROP COLUMN a;"), "t"))
                .containsExactly("b");
        SchemaModel mysql = after(MYSQL, made + "ALTER TABLE t DROP COLUMN a;");
        assertThat(mysql.index(SqlName.of("ab"), SqlName.of("t")))
                .hasValueSatisfying(index -> assertThat(index.columns()).containsExactly(SqlName.of("b")));
    }

    @Test
    void cascade_takes_views_and_foreign_keys_along() {
        SchemaModel model = after(
                POSTGRES,
                "CREATE TABLE orgs (id bigint PRIMARY KEY);" + USERS
                        + "CREATE VIEW names AS SELECT id FROM orgs; CREATE VIEW more AS SELECT id FROM names;",
                "DROP TABLE orgs CASCADE;");

        assertThat(model.objects()).isEmpty();
        assertThat(constraints(model, "users")).doesNotContain("users_org_id_fkey");
    }

    @Test
    void a_dropped_schema_takes_all_in_it_along() {
        SchemaModel model = after(
                POSTGRES,
                "CREATE SCHEMA app; CREATE TABLE app.t (id int); CREATE TABLE t (id int);",
                "DROP SCHEMA app CASCADE;");

        assertThat(model.tables()).extracting(TableDefinition::name).containsExactly(SqlName.of("t"));
    }

    @Test
    void the_search_path_ends_with_its_script() {
        SchemaModel model =
                after(POSTGRES, "SET search_path TO app, public; CREATE TABLE t (id int);", "CREATE TABLE t (id int);");

        assertThat(model.tables())
                .extracting(TableDefinition::name)
                .containsExactlyInAnyOrder(new SqlName("app", "t", "t"), SqlName.of("t"));
    }

    @Test
    void a_rebuilt_table_stands_under_its_old_name() {
        SchemaModel model = after(
                SQLITE,
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); CREATE INDEX ta ON t (a);",
                "CREATE TABLE t_new (id INTEGER PRIMARY KEY); INSERT INTO t_new SELECT id FROM t; DROP TABLE t;"
                        + " ALTER TABLE t_new RENAME TO t;");

        assertThat(model.tables()).hasSize(1);
        assertThat(columns(model, "t")).containsExactly("id");
        assertThat(indexes(model, "t")).isEmpty();
    }

    @Test
    void a_table_from_outside_is_incomplete() {
        SchemaModel model = after(POSTGRES, "ALTER TABLE legacy ADD COLUMN note text; UPDATE other SET a = 1;");

        assertThat(table(model, "legacy").complete()).isFalse();
        assertThat(columns(model, "legacy")).containsExactly("note");
        assertThat(table(model, "other").complete()).isFalse();
    }

    @Test
    void who_dropped_something_is_known_until_it_is_back() {
        String made = "CREATE TABLE t (a int, b int);";
        SqlName t = SqlName.of("t");

        assertThat(after(POSTGRES, made, "ALTER TABLE t DROP COLUMN a;").droppedBy(t, SqlName.of("a")))
                .contains("2");
        assertThat(after(POSTGRES, made, "DROP TABLE t;").droppedBy(t, null)).contains("2");
        assertThat(after(POSTGRES, made, "DROP TABLE t;", made).droppedBy(t, null))
                .isEmpty();
        assertThat(after(POSTGRES, made, "ALTER TABLE t DROP COLUMN a; ALTER TABLE t ADD COLUMN a int;")
                        .droppedBy(t, SqlName.of("a")))
                .isEmpty();
    }

    @Test
    void only_a_validated_check_stands_for_not_null() {
        String made =
                "CREATE TABLE t (a int, b int); ALTER TABLE t ADD CONSTRAINT c CHECK (((\"a\") is  NOT null)) NOT VALID;";

        assertThat(after(POSTGRES, made).hasNotNullCheck(SqlName.of("t"), SqlName.of("a")))
                .isFalse();
        SchemaModel validated = after(POSTGRES, made, "ALTER TABLE t VALIDATE CONSTRAINT c;");
        assertThat(validated.hasNotNullCheck(SqlName.of("t"), SqlName.of("a"))).isTrue();
        assertThat(validated.hasNotNullCheck(SqlName.of("t"), SqlName.of("b"))).isFalse();
        assertThat(after(POSTGRES, "CREATE TABLE t (a int, b int, CHECK (a IS NOT NULL OR b > 0));")
                        .hasNotNullCheck(SqlName.of("t"), SqlName.of("a")))
                .isFalse();
    }

    @Test
    void a_dropped_primary_key_leaves_its_column_not_null() {
        SchemaModel model = after(
                POSTGRES,
                "CREATE TABLE t (a int);",
                "ALTER TABLE t ADD PRIMARY KEY (a);",
                "ALTER TABLE t DROP CONSTRAINT t_pkey;");

        assertThat(table(model, "t").columns()).allMatch(column -> !column.nullable());
    }

    @Test
    void a_key_takes_its_index_over() {
        SchemaModel model = after(
                POSTGRES,
                "CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a); ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX i;");

        assertThat(indexes(model, "t")).isEmpty();
        assertThat(table(model, "t").constraint(SqlName.of("u")))
                .hasValueSatisfying(key -> assertThat(key.columns()).containsExactly(SqlName.of("a")));
    }

    @Test
    void the_sequence_of_a_counter_comes_and_goes_with_it() {
        SqlName sequence = SqlName.of("t_id_seq");

        assertThat(after(POSTGRES, "CREATE TABLE t (id serial);").object(ObjectKind.SEQUENCE, sequence, null))
                .isPresent();
        assertThat(after(POSTGRES, "CREATE TABLE t (id serial, a int); ALTER TABLE t DROP COLUMN id;")
                        .object(ObjectKind.SEQUENCE, sequence, null))
                .isEmpty();
        assertThat(after(
                                POSTGRES,
                                "CREATE SEQUENCE s; CREATE TABLE t (id int); ALTER SEQUENCE s OWNED BY t.id; DROP TABLE t;")
                        .objects())
                .isEmpty();
    }

    @Test
    void a_do_block_makes_what_it_makes_but_nobody_is_sure() {
        Replay replay = Replay.from(Replay.nothing(POSTGRES), "1");
        List<Occurrence<?>> occurrences = replay.run(
                new SqlReader(POSTGRES)
                        .read(
                                new Script(
                                        SourceLocation.of("V.sql"),
                                        "DO $$ BEGIN IF true THEN CREATE TABLE t (id int); END IF; END $$;"
                                                + "CREATE FUNCTION f() RETURNS void AS $$ BEGIN DROP TABLE t; END $$ LANGUAGE plpgsql;")));

        assertThat(replay.model().table(SqlName.of("t"))).isPresent();
        assertThat(occurrences).anyMatch(each -> !each.certain());
    }

    @Test
    void an_occurrence_knows_the_schema_just_before_it() {
        List<Occurrence<?>> occurrences = Replay.from(Replay.nothing(POSTGRES), "1")
                .run(new SqlReader(POSTGRES)
                        .read(new Script(
                                SourceLocation.of("V.sql"), "CREATE TABLE a (id int); CREATE TABLE b (id int);")));

        assertThat(occurrences.get(1).before().tables())
                .extracting(TableDefinition::name)
                .containsExactly(SqlName.of("a"));
    }

    @Test
    void labels_of_an_enumeration_are_added_and_renamed() {
        SchemaModel model = after(
                POSTGRES,
                "CREATE TYPE mood AS ENUM ('sad', 'ok');",
                "ALTER TYPE mood ADD VALUE 'happy'; ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';");

        assertThat(model.object(ObjectKind.TYPE, SqlName.of("mood"), null))
                .hasValueSatisfying(type -> assertThat(type.labels()).containsExactly("sad", "fine", "happy"));
    }

    @Test
    void temporary_tables_end_with_the_script() {
        assertThat(after(POSTGRES, "CREATE TEMPORARY TABLE t (id int);").tables())
                .isEmpty();
    }
}
