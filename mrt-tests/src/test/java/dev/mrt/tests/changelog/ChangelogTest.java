package dev.mrt.tests.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.tests.Repository;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A translation that changes what a script does would make the comparison of engines worth nothing. */
class ChangelogTest {

    @TempDir
    Path folder;

    @Test
    void versions_are_included_in_their_order_and_named_as_changesets() {
        Changelog changelog = Changelog.of(
                Map.of("V10__b.sql", "SELECT 10;", "V2__a.sql", "SELECT 2;", "R__view.sql", "SELECT 0;"), folder);

        assertThat(Repository.read(changelog.master())).containsSubsequence("2-a.sql", "10-b.sql");
        assertThat(changelog.revisions())
                .containsEntry("2", "2-a.sql::2::mrt")
                .containsEntry("10", "10-b.sql::10::mrt");
        assertThat(changelog.leftOut()).containsExactly("R__view.sql");
    }

    @Test
    void an_undo_script_becomes_rollback_lines() {
        assertThat(ChangeSetText.of("mrt:1", "SELECT 1;\n", "-- first\nDROP TABLE b;\n\nDROP TABLE a;\n"))
                .isEqualTo("""
                        --liquibase formatted sql

                        --changeset mrt:1
                        SELECT 1;
                        --rollback -- first
                        --rollback DROP TABLE b;
                        --rollback DROP TABLE a;
                        """);
    }

    @Test
    void no_undo_script_is_no_rollback_and_one_of_comments_an_empty_one() {
        assertThat(ChangeSetText.of("mrt:1", "SELECT 1;\n", null)).doesNotContain("rollback");
        assertThat(ChangeSetText.of("mrt:1", "SELECT 1;\n", "-- nothing\n/* at all */\n"))
                .endsWith("\n--rollback empty\n");
    }

    @Test
    void semicolons_inside_of_a_body_end_no_statement() {
        assertThat(SqlBlocks.delimited("""
                                CREATE TRIGGER t AFTER UPDATE ON a BEGIN
                                  UPDATE a SET n = CASE WHEN n = 1 THEN 2 ELSE 3 END; DELETE FROM b; END;
                                SELECT ';' -- ;
                                ; CREATE FUNCTION f() RETURNS int AS $b$ SELECT 1; $b$;
                                """, "@@")).isEqualTo("""
                        CREATE TRIGGER t AFTER UPDATE ON a BEGIN
                          UPDATE a SET n = CASE WHEN n = 1 THEN 2 ELSE 3 END; DELETE FROM b; END@@
                        SELECT ';' -- ;
                        @@ CREATE FUNCTION f() RETURNS int AS $b$ SELECT 1; $b$@@
                        """);
    }

    @Test
    void a_comment_that_liquibase_would_obey_is_refused() {
        assertThatThrownBy(() -> ChangeSetText.of("mrt:1", "SELECT 1;\n--rollback SELECT 2;\n", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
