package dev.mrt.tests.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.tests.Chain;
import dev.mrt.tests.cases.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of the user are read back as the database keeps them, so that none of them looks changed. */
class CustomSeedsTest {

    private static final String ADD = "ALTER TABLE visit ADD COLUMN note text;";
    private static final String DROP = "ALTER TABLE visit DROP COLUMN note;";

    @TempDir
    Path temp;

    @Test
    void a_row_without_a_value_for_its_key_is_no_loss() {
        assertThat(verdict("id serial PRIMARY KEY, name text NOT NULL", Map.of("name", "Ann")))
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_date_written_as_text_is_no_loss() {
        assertThat(verdict("id int PRIMARY KEY, day date NOT NULL", Map.of("id", 7, "day", "2024-02-29")))
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_padded_text_is_no_loss() {
        assertThat(verdict("code char(10) PRIMARY KEY, name text", Map.of("code", "AB", "name", "Ann")))
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_key_of_two_columns_is_no_loss() {
        assertThat(verdict("a int, b int, name text, PRIMARY KEY (a, b)", Map.of("a", 1, "b", 2, "name", "Ann")))
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_row_of_the_user_that_is_lost_is_named() {
        Chain chain = chain("id int PRIMARY KEY, name text")
                .with("2", "DELETE FROM visit WHERE name = 'Zoë of Ulm';", "-- gone");

        RevisionResult result =
                verify(chain, Map.of("id", 41, "name", "Zoë of Ulm")).get(1);

        assertThat(result.findings()).extracting(Finding::kind).contains(FindingKind.ROWS_LOST);
    }

    @Test
    void a_row_of_the_user_is_there_for_later_migrations_too() {
        Chain chain = chain("id int PRIMARY KEY, name text")
                .with("2", ADD, DROP)
                .with("3", "UPDATE visit SET name = 'B-612' WHERE name = 'B 612';", "-- gone");

        List<RevisionResult> results = verify(chain, Map.of("id", 41, "name", "B 612"));

        assertThat(results.get(1).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(results.get(2).findings()).extracting(Finding::kind).contains(FindingKind.VALUES_CHANGED);
    }

    @Test
    void rows_for_a_table_that_the_last_migration_makes_are_no_error() {
        assertThat(verify(chain("id int PRIMARY KEY"), Map.of("id", 1)))
                .extracting(RevisionResult::verdict)
                .containsExactly(Verdict.PASSED);
    }

    @Test
    void rows_for_a_table_that_the_chain_did_not_come_to_do_not_hide_why() {
        Chain chain = Chain.in(temp, "migration")
                .with("1", "CREATE TABEL town (id int);", "DROP TABLE town;")
                .with("2", "CREATE TABLE visit (id int);", "DROP TABLE visit;");

        assertThat(verify(chain, Map.of("id", 1)))
                .extracting(RevisionResult::verdict)
                .containsExactly(Verdict.FAILED, Verdict.NOT_RUN);
    }

    @Test
    void rows_for_a_table_that_the_chain_never_has_are_an_error() {
        Chain chain = Chain.in(temp, "migration").with("1", "CREATE TABLE town (id int);", "DROP TABLE town;");

        assertThatThrownBy(() -> verify(chain, Map.of("id", 1)))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("customSeeds names visit, but there was no such table");
    }

    private Verdict verdict(String columns, Map<String, @Nullable Object> row) {
        return verify(chain(columns).with("2", ADD, DROP), row).get(1).verdict();
    }

    private Chain chain(String columns) {
        return Chain.in(temp, "migration").with("1", "CREATE TABLE visit (" + columns + ");", "DROP TABLE visit;");
    }

    private static List<RevisionResult> verify(Chain chain, Map<String, @Nullable Object> row) {
        MrtConfig config = Verification.config("postgres", chain.folder())
                .with(builder -> builder.customSeeds(Map.of("visit", () -> List.of(row))));
        return Verification.of(config).results();
    }
}
