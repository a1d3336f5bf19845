package dev.mrt.tests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.tests.Chain;
import dev.mrt.tests.cases.Verification;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was not checked is named, once. */
class LimitationsTest {

    @TempDir
    Path temp;

    @Test
    void what_the_chosen_reader_does_not_see_is_named_with_each_verdict() {
        Chain chain = chain().with(
                        "2", "ALTER TABLE visit ADD COLUMN note varchar(9);", "ALTER TABLE visit DROP COLUMN note;");

        List<RevisionResult> results = Verification.of(
                        Verification.config("h2", chain.folder()).with(builder -> builder.introspector("jooq")))
                .results();

        assertThat(results)
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.limitations())
                        .filteredOn(limitation -> limitation.kind() == LimitationKind.OBJECT_KIND_NOT_COMPARED)
                        .singleElement()
                        .extracting(Limitation::message)
                        .asString()
                        .contains("The schema reader jooq", "routine", "trigger", "grant")
                        .doesNotContain("foreign key", "column"));
    }

    @Test
    void the_reader_of_the_database_sees_everything() {
        List<RevisionResult> results =
                Verification.of(Verification.config("h2", chain().folder())).results();

        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(result.limitations()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void a_rollback_that_fails_leaves_the_rest_unchecked(String database) {
        Chain chain = chain().with("2", "ALTER TABLE visit ADD COLUMN note varchar(9);", "DROP TABLE nowhere;");

        List<RevisionResult> results =
                Verification.of(Verification.config(database, chain.folder())).results();

        assertThat(results.get(1).limitations())
                .extracting(Limitation::kind)
                .containsOnlyOnce(LimitationKind.REAPPLY_NOT_CHECKED, LimitationKind.WRITES_NOT_CHECKED);
    }

    private Chain chain() {
        return Chain.in(temp, "migration")
                .with("1", "CREATE TABLE visit (id int PRIMARY KEY, name varchar(20));", "DROP TABLE visit;");
    }
}
