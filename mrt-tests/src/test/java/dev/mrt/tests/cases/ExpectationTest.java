package dev.mrt.tests.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.Coverage;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of the cases must itself be able to say no. */
class ExpectationTest {

    private static final SourceLocation PLACE = SourceLocation.of("V2__x.sql");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2: failed",
                "2: failed VALUES_CHANGED",
                "2: failed ROWS_LOST|VALUES_CHANGED pet.name",
                "2: failed VALUES_CHANGED public.pet.name",
                "2: failed VALUES_CHANGED PET.NAME",
                "2: failed without ROWS_LOST",
                "2: failed VALUES_CHANGED ~3 OF 3",
                "2: failed limitation COLUMN_ORDER_DIFFERS pet"
            })
    void what_is_so_holds(String line) {
        assertThat(Expectation.parse(line).holds()).accepts(failed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2: passed",
                "2: failed ROWS_LOST",
                "2: failed VALUES_CHANGED name.pet",
                "2: failed VALUES_CHANGED ame",
                "2: failed without VALUES_CHANGED",
                "2: failed without COLUMN_ORDER_DIFFERS",
                "2: failed COLUMN_ORDER_DIFFERS",
                "2: failed VALUES_CHANGED ~4 of 4",
                "2: failed exercised",
                "2: failed limitation VALUES_CHANGED"
            })
    void what_is_not_so_does_not_hold(String line) {
        assertThat(Expectation.parse(line).holds()).rejects(failed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 passed", "2: fine", "2: failed NO_SUCH_KIND"})
    void nonsense_is_refused(String line) {
        assertThatThrownBy(() -> Expectation.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_case_is_read_with_its_head_and_its_files() {
        Case read = Case.parse("x", """
                -- about: a: colon
                -- database: h2, postgres
                -- expect 1: passed
                -- skip 2: too slow
                -- timeout: 1
                --- V1__a.sql
                CREATE TABLE a (id int);
                --- U1__a.sql
                """);

        assertThat(read.about()).isEqualTo("a: colon");
        assertThat(read.databases()).containsExactly("h2", "postgres");
        assertThat(read.skip()).containsEntry("2", "too slow");
        assertThat(read.timeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(read.files())
                .containsEntry("V1__a.sql", "CREATE TABLE a (id int);\n")
                .containsEntry("U1__a.sql", "");
    }

    private static RevisionResult failed() {
        var script = new Script(PLACE, "");
        var migration = new Migration(
                new MigrationId("2"),
                2,
                MigrationKind.VERSIONED,
                "x",
                PLACE,
                script,
                new Rollback.Scripted(script),
                Set.of());
        var finding = new Finding(
                FindingKind.VALUES_CHANGED, "public.\"pet\".name", "3 of 3 changed", null, null, "", PLACE, PLACE);
        var limitation = new Limitation(LimitationKind.COLUMN_ORDER_DIFFERS, "public.pet", "order");
        return new RevisionResult(
                migration, Verdict.FAILED, "", List.of(finding), List.of(limitation), Coverage.NONE, Duration.ZERO);
    }
}
