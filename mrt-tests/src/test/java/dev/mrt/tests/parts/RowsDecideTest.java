package dev.mrt.tests.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.Shard;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.tests.cases.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A changeset that runs only where there are rows: what comes after it is judged on the schema that it makes, wherever the run begins. */
class RowsDecideTest {

    private static final String ASKS_FOR_ROWS =
            "--precondition-sql-check expectedResult:1 SELECT CASE WHEN count(*) > 0 THEN 1 ELSE 0 END FROM hut\n";
    private static final String MAKES_EXTRA =
            "CREATE TABLE extra (id int PRIMARY KEY);\n--rollback DROP TABLE extra;\n";

    /** What the second changeset says, and the third one's verdict. */
    private enum Second {
        MARKED("\n--preconditions onFail:MARK_RAN\n" + ASKS_FOR_ROWS + MAKES_EXTRA),
        LEFT_OUT("\n--preconditions onFail:CONTINUE\n" + ASKS_FOR_ROWS + MAKES_EXTRA),
        HALTS("\n--preconditions onFail:HALT\n" + ASKS_FOR_ROWS + MAKES_EXTRA),
        MAY_FAIL(" failOnError:false\nCREATE TABLE extra AS SELECT 1 / count(*) AS id FROM hut;\n"
                + "--rollback DROP TABLE extra;\n");

        private final String text;

        Second(String text) {
            this.text = text;
        }
    }

    @TempDir
    Path temp;

    private MrtConfig config(String second, String third) {
        Path file = temp.resolve("changelog.sql");
        try {
            Files.writeString(file, """
                    --liquibase formatted sql
                    --changeset ann:1
                    CREATE TABLE hut (id int PRIMARY KEY, name varchar(20));
                    --rollback DROP TABLE hut;
                    --changeset ann:2%s--changeset ann:3
                    %s
                    --changeset ann:4
                    CREATE TABLE bed (id int PRIMARY KEY);
                    --rollback DROP TABLE bed;
                    """.formatted(second, third));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return MrtConfig.builder().database("h2").changeLogFile(file.toString()).build();
    }

    private static void assertSameInParts(MrtConfig config, Verdict ofThird) {
        VerificationReport serial = Verification.of(config);
        List<String> words = EveryVerdict.words(serial);
        assertThat(serial.results().get(2).verdict()).as("%s", words).isEqualTo(ofThird);
        assertThat(EveryVerdict.words(Verification.of(config.with(builder -> builder.jobs(2)))))
                .isEqualTo(words);
        List<String> shards = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            Shard shard = new Shard(i, 4);
            shards.addAll(EveryVerdict.words(Verification.of(config.with(builder -> builder.shard(shard)))));
        }
        assertThat(shards).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource
    void a_rollback_that_leaves_something_behind_is_found_in_parts_too(Second second) {
        assertSameInParts(
                config(second.text, "ALTER TABLE IF EXISTS extra ADD COLUMN z int;\n--rollback SELECT 1;"),
                Verdict.FAILED);
    }

    @ParameterizedTest
    @EnumSource
    void a_migration_that_needs_what_it_made_is_no_false_alarm_in_parts(Second second) {
        assertSameInParts(
                config(second.text, "CREATE INDEX by_id ON extra (id);\n--rollback DROP INDEX by_id;"), Verdict.PASSED);
    }

    @Test
    void what_no_rows_of_ours_let_run_keeps_nothing_from_being_verified() {
        String never = "\n--preconditions onFail:MARK_RAN\n"
                + "--precondition-sql-check expectedResult:98765 SELECT count(*) FROM hut\n" + MAKES_EXTRA;
        assertSameInParts(
                config(never, "ALTER TABLE IF EXISTS extra ADD COLUMN z int;\n--rollback SELECT 1;"), Verdict.PASSED);
    }

    @Test
    void a_run_that_begins_later_comes_to_the_same() {
        MrtConfig config =
                config(Second.MARKED.text, "ALTER TABLE IF EXISTS extra ADD COLUMN z int;\n--rollback SELECT 1;");
        RevisionResult third = Verification.of(config).results().get(2);
        VerificationReport later = Verification.of(config.with(builder -> builder.from(third.revision())));
        assertThat(later.results()).extracting(RevisionResult::verdict).containsExactly(Verdict.FAILED, Verdict.PASSED);
    }
}
