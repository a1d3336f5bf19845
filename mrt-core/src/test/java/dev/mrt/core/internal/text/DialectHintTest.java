package dev.mrt.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.InventoryFinding;
import dev.mrt.api.spi.MigrationCatalog;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectHintTest {

    /**
     * A chain of one migration.
     *
     * @param dialectHint what the engine's configuration says
     */
    private record Chain(String sql, SourceLocation place, String dialectHint) implements MigrationCatalog {

        Chain(String sql, String dialectHint) {
            this(sql, SourceLocation.of("V1__base.sql"), dialectHint);
        }

        @Override
        public List<Migration> migrations() {
            return List.of(new Migration(
                    new MigrationId("1"),
                    1,
                    MigrationKind.VERSIONED,
                    "base",
                    place,
                    new Script(place, sql),
                    new Rollback.Missing("none"),
                    Set.of()));
        }

        @Override
        public List<InventoryFinding> inventory() {
            return List.of();
        }
    }

    private static String hint(String... lines) {
        return DialectHint.of(new Chain(String.join("\n", lines), ""));
    }

    @Test
    void a_word_of_postgres_is_shown_with_its_place() {
        assertThat(hint("create table a (", "  id serial,", "  doc jsonb", ");"))
                .isEqualTo("postgres: V1__base.sql:3 uses jsonb");
    }

    @Test
    void a_script_that_is_a_part_of_a_file_is_shown_where_it_begins() {
        Chain chain = new Chain("create table a (\n  doc jsonb);", new SourceLocation("changelog.xml", 40), "");
        assertThat(DialectHint.of(chain)).isEqualTo("postgres: changelog.xml:40 uses jsonb");
    }

    @Test
    void mariadb_and_sqlite_are_told_apart() {
        assertThat(hint("create table a (id int) engine=InnoDB default charset=latin1;"))
                .isEqualTo("mariadb: V1__base.sql:1 uses engine=InnoDB");
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
    void what_runs_on_h2_tells_nothing(String sql) {
        assertThat(hint(sql)).isEmpty();
    }

    @Test
    void the_engines_configuration_decides() {
        assertThat(DialectHint.of(new Chain("create table a (j jsonb);", "mariadb: flyway.url starts with jdbc:mysql")))
                .isEqualTo("mariadb: flyway.url starts with jdbc:mysql");
    }
}
