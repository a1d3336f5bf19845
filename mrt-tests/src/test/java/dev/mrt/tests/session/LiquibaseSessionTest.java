package dev.mrt.tests.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.core.Mrt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session on a changelog, with changesets that are left out or have no rollback. */
class LiquibaseSessionTest {

    private static final String CHANGELOG = """
            --liquibase formatted sql

            --changeset ann:make
            CREATE TABLE pet (id int PRIMARY KEY, name varchar(20));
            --rollback DROP TABLE pet;

            --changeset ann:elsewhere dbms:oracle
            CREATE ROLE pets;
            --rollback DROP ROLE pets;

            --changeset ann:note
            ALTER TABLE pet ADD COLUMN note varchar(9);
            --rollback ALTER TABLE pet DROP COLUMN note;

            --changeset ann:once
            --preconditions onFail:MARK_RAN
            --precondition-sql-check expectedResult:1 SELECT count(*) FROM pet WHERE id = -1
            UPDATE pet SET name = 'Rex';
            --rollback empty

            --changeset ann:shout
            UPDATE pet SET name = upper(name);

            --changeset ann:later context:never
            DROP TABLE pet;
            """;

    @TempDir
    Path temp;

    private final Opened opened = new Opened();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(temp.resolve("pets.sql"), CHANGELOG);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private Mrt on(String database) {
        return opened.with(MrtConfig.builder()
                .database(database)
                .changeLogFile(temp.resolve("pets.sql").toString())
                .engineOptions(Map.of("liquibase.contexts", "now"))
                .build());
    }

    private static String named(Mrt mrt, String id) {
        return mrt.catalog().migrations().stream()
                .map(migration -> migration.id().value())
                .filter(name -> name.contains("::" + id + "::"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void changesets_that_are_left_out_are_passed_over(String database) {
        Mrt mrt = on(database);

        mrt.upgradeOne();
        assertThat(mrt.currentVersion()).contains(named(mrt, "make"));
        mrt.upgradeOne();
        assertThat(mrt.currentVersion()).contains(named(mrt, "note"));
        mrt.upgradeOne();
        assertThat(mrt.currentVersion()).contains(named(mrt, "once"));
        mrt.upgrade();
        assertThat(mrt.currentVersion()).contains(named(mrt, "shout"));
        assertThatThrownBy(mrt::upgradeOne)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("nothing left to upgrade");
    }

    @Test
    void a_changeset_that_is_left_out_is_no_place_to_go_to() {
        Mrt mrt = on("h2");

        assertThatThrownBy(() -> mrt.upgradeTo(named(mrt, "elsewhere")))
                .isInstanceOf(MrtException.class)
                .hasMessageContainingAll("elsewhere", "dbms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void rows_survive_the_way_down(String database) {
        Mrt mrt = on(database);
        mrt.upgradeTo(named(mrt, "make"));
        mrt.seed("pet", 3);

        mrt.upgradeTo(named(mrt, "once"));
        mrt.downgradeTo(named(mrt, "make"));

        assertThatCode(mrt::assertDataIntact).doesNotThrowAnyException();
        mrt.downgrade();
        assertThat(mrt.currentVersion()).isEmpty();
    }

    @Test
    void the_steps_are_told_by_what_became_of_them() throws IOException {
        Files.writeString(temp.resolve("pets.sql"), CHANGELOG + """

                --changeset ann:try failOnError:false
                DROP TABLE nowhere;

                --changeset ann:lose
                UPDATE pet SET name = NULL;
                """);
        Mrt mrt = on("h2");
        mrt.upgradeTo(named(mrt, "make"));
        mrt.seed("pet", 3);
        mrt.upgrade();

        assertThatThrownBy(mrt::assertDataIntact)
                .isInstanceOf(AssertionError.class)
                .message()
                .contains("pets.sql:7 left out, pets.sql:11 applied, pets.sql:15 marked as run without running,"
                        + " pets.sql:21 applied, pets.sql:24 left out, pets.sql:27 failed, which its author lets pass,"
                        + " pets.sql:30 applied.");
    }

    @Test
    void a_changeset_without_a_rollback_stops_the_way_down() {
        Mrt mrt = on("h2");
        mrt.upgrade();

        assertThatThrownBy(mrt::downgrade)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "There is no rollback for ", "::shout::ann", "pets.sql:", "The database stays at ");
        assertThat(mrt.currentVersion()).contains(named(mrt, "shout"));
    }
}
