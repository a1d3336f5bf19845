package dev.mrt.tests.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.check.FixOptions;
import dev.mrt.api.check.FixResult;
import dev.mrt.api.check.FixResult.State;
import dev.mrt.core.Mrt;
import dev.mrt.tests.Chain;
import dev.mrt.tests.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rollbacks that mrt writes itself, on a real database. */
class FixTest {

    private static final FixOptions APPLY = new FixOptions(false, true, true, false);
    private static final FixOptions PRESERVE = new FixOptions(true, true, true, false);
    private static final FixOptions FORCE = new FixOptions(false, true, true, true);

    @TempDir
    Path temp;

    private Chain chain() {
        return Chain.in(temp, "m")
                .with("V1__hut.sql", "CREATE TABLE hut (id bigint PRIMARY KEY, name varchar(40) NOT NULL);\n")
                .with(
                        "V2__beds.sql",
                        "ALTER TABLE hut ADD COLUMN beds int DEFAULT 0 NOT NULL;\nCREATE INDEX hut_beds ON hut (beds);\n");
    }

    private Mrt mrt(Chain chain) {
        return Mrt.of(MrtConfig.builder()
                .locations(List.of("filesystem:" + chain.folder()))
                .database("h2")
                .build());
    }

    private List<FixResult> fix(Chain chain, FixOptions options) {
        try (Mrt mrt = mrt(chain)) {
            return mrt.fix(options);
        }
    }

    private boolean isSafe(Chain chain) {
        try (Mrt mrt = mrt(chain)) {
            return mrt.safe(mrt.checkAll());
        }
    }

    private static List<String> files(Chain chain) throws IOException {
        try (Stream<Path> files = Files.list(chain.folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void missing_rollbacks_are_written_and_pass() throws IOException {
        Chain chain = chain();

        List<FixResult> results = fix(chain, APPLY);

        assertThat(results).extracting(FixResult::state).containsExactly(State.WRITTEN, State.WRITTEN);
        assertThat(files(chain)).containsExactly("U1__hut.sql", "U2__beds.sql", "V1__hut.sql", "V2__beds.sql");
        assertThat(isSafe(chain)).isTrue();
        assertThat(fix(chain, APPLY)).isEmpty();
    }

    @Test
    void an_update_is_refused_until_its_values_are_kept() throws IOException {
        Chain chain = chain().with("V3__shout.sql", "UPDATE hut SET name = upper(name);\n");

        FixResult refused = fix(chain, APPLY).get(2);
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.reason()).contains("V3__shout.sql:1", "hut");
        assertThat(files(chain)).doesNotContain("U3__shout.sql");

        FixResult kept = fix(chain, PRESERVE).get(0);
        assertThat(kept.reason()).isEmpty();
        assertThat(kept.state()).isEqualTo(State.WRITTEN);
        assertThat(chain.folder().resolve("V3__shout.sql")).content().contains("mrt_backup_3_hut");
        assertThat(isSafe(chain)).isTrue();
    }

    @Test
    void rows_of_a_dropped_column_and_of_a_dropped_table_are_kept() {
        Chain chain = chain().with("V3__no_name.sql", "ALTER TABLE hut DROP COLUMN name;\n")
                .with("V4__no_hut.sql", "DROP TABLE hut;\n");

        assertThat(fix(chain, PRESERVE)).extracting(FixResult::state).containsOnly(State.WRITTEN);
        assertThat(isSafe(chain)).isTrue();
    }

    @Test
    void a_rollback_that_does_not_pass_is_not_written() throws IOException {
        Chain chain = chain().with("V3__no_beds.sql", "DROP TABLE hut;\n");

        FixResult refused = fix(chain, APPLY).get(2);

        assertThat(refused.suggestion().isWhole()).isTrue();
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.reason()).contains("did not pass");
        assertThat(files(chain)).doesNotContain("U3__no_beds.sql");
    }

    @Test
    void a_rollback_that_is_there_is_replaced_by_force_alone() {
        Chain chain = chain().with("U2__beds.sql", "ALTER TABLE hut DROP COLUMN name;\n");
        Path undo = chain.folder().resolve("U2__beds.sql");

        try (Mrt mrt = mrt(chain)) {
            FixResult refused = mrt.fix(undo.toString(), APPLY).get(0);
            assertThat(refused.state()).isEqualTo(State.REFUSED);
            assertThat(refused.reason()).contains("--force");
            assertThat(undo).content().contains("name");

            assertThat(mrt.fix("2", FORCE)).extracting(FixResult::state).containsExactly(State.WRITTEN);
            assertThat(undo).content().contains("DROP COLUMN beds").doesNotContain("name");
        }
    }

    @Test
    void the_command_prints_sql_and_ends_with_1_if_one_has_none() throws Exception {
        chain().with("V3__shout.sql", "UPDATE hut SET name = upper(name);\n");

        Cli one = Cli.run(temp, "fix", "m/V2__beds.sql", "--database", "h2");
        assertThat(one.exitCode()).as(one.toString()).isZero();
        assertThat(one.out()).contains("DROP INDEX hut_beds;", "ALTER TABLE hut DROP COLUMN beds;");

        Cli all = Cli.run(temp, "fix", "m", "--database", "h2");
        assertThat(all.exitCode()).as(all.toString()).isEqualTo(1);
        assertThat(all.err()).contains("mrt: 3 gets no rollback.");

        assertThat(Cli.run(temp, "fix", "m", "--only", "9").exitCode()).isEqualTo(2);
    }

    @Test
    void changesets_of_one_file_get_their_rollbacks_one_after_another() throws Exception {
        Path file = Chain.in(temp, "db")
                .with(
                        "main.sql",
                        "--liquibase formatted sql\n\n--changeset a:1\nCREATE TABLE hut (id bigint PRIMARY KEY, name varchar(40));\n\n"
                                + "--changeset a:2\nCREATE INDEX hut_name ON hut (name);\n")
                .folder()
                .resolve("main.sql");

        Cli run = Cli.run(temp, "fix", "db/main.sql", "--database", "h2", "--apply");

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(file).content().contains("--rollback DROP TABLE hut;", "--rollback DROP INDEX hut_name;");
    }
}
