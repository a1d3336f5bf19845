package dev.mrt.engine.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("h2")
class DialectHintTest {

    @TempDir
    private Path root;

    private String hint(String... lines) throws Exception {
        return new Chain(root).sql("V1__base.sql", lines).catalog().dialectHint();
    }

    @Test
    void a_word_of_postgres_is_shown_with_its_place() throws Exception {
        assertThat(hint("create table a (", "  id serial,", "  doc jsonb", ");"))
                .isEqualTo("postgres: V1__base.sql:3 uses jsonb");
    }

    @Test
    void mariadb_and_sqlite_are_told_apart() throws Exception {
        assertThat(hint("create table a (id int unsigned) engine=InnoDB;")).startsWith("mariadb: V1__base.sql:1 uses ");
        assertThat(hint("create table a (id integer primary key autoincrement, n int(11));"))
                .isEqualTo("sqlite: V1__base.sql:1 uses autoincrement");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table a (id serial, b text, c bytea, d uuid);",
                "create table `a` (id int auto_increment);",
                "select '1'::int;",
                "create table a (t timestamp default current_timestamp on update current_timestamp);",
                "-- jsonb\ncreate table a (id int); /* engine=innodb */",
                "insert into a values ('jsonb', 'pragma');",
                "create table \"jsonb\" (id int);"
            })
    void what_runs_on_h2_tells_nothing(String sql) throws Exception {
        assertThat(hint(sql)).isEmpty();
    }

    @Test
    void the_url_of_the_users_configuration_decides() throws Exception {
        Map<String, String> options = Map.of("flyway.url", "jdbc:mysql://u:secret@db/x?password=secret");
        String hint = new Chain(root)
                .sql("V1__base.sql", "create table a (j jsonb);")
                .catalog(c -> c.engineOptions(options))
                .dialectHint();
        assertThat(hint).isEqualTo("mariadb: flyway.url starts with jdbc:mysql");
    }
}
