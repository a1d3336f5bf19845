package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifyCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path chain;

    @BeforeEach
    void a_safe_migration() throws IOException {
        step("1__create_users", "CREATE TABLE users (id INTEGER PRIMARY KEY, phone VARCHAR(20));", "DROP TABLE users;");
    }

    private void step(String name, String up, String undo) throws IOException {
        Files.writeString(chain.resolve("V" + name + ".sql"), up);
        Files.writeString(chain.resolve("U" + name + ".sql"), undo);
    }

    private void lossyStep() throws IOException {
        step(
                "2__drop_phone",
                "ALTER TABLE users DROP COLUMN phone;",
                "ALTER TABLE users ADD COLUMN phone VARCHAR(20);");
    }

    private void unseedableStep() throws IOException {
        step(
                "2__create_sealed",
                "CREATE TABLE sealed (id INTEGER PRIMARY KEY CHECK (id < 0 AND id > 0), note VARCHAR(20));",
                "DROP TABLE sealed;");
        step("3__drop_note", "ALTER TABLE sealed DROP COLUMN note;", "ALTER TABLE sealed ADD COLUMN note VARCHAR(20);");
    }

    private Run verify(String options) {
        return Run.of(("verify " + chain + " --database h2 " + options).strip().split(" "));
    }

    @Test
    void a_chain_that_can_be_rolled_back_is_exit_code_0() {
        Run run = verify("");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("create users", "✓ passed").endsWith("1 migration: 1 passed.\n");
    }

    @Test
    void a_user_without_a_server_is_refused() {
        Run run = verify("--user ci");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--user and --password are for a server");
    }

    @Test
    void a_history_that_came_with_a_dump_is_named() throws IOException {
        Path dump = Files.writeString(chain.resolve("dump.sql"), """
                CREATE TABLE users (id INTEGER PRIMARY KEY, phone VARCHAR(20));
                CREATE TABLE "flyway_schema_history" ("installed_rank" INT PRIMARY KEY, "version" VARCHAR(50),
                  "description" VARCHAR(200), "type" VARCHAR(20), "script" VARCHAR(1000), "checksum" INT,
                  "installed_by" VARCHAR(100), "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
                  "execution_time" INT, "success" BOOLEAN);
                INSERT INTO "flyway_schema_history" VALUES (1, '1', 'create users', 'SQL', 'V1__create_users.sql', NULL,
                  'sa', CURRENT_TIMESTAMP, 1, TRUE);
                """);
        Run run = verify("--init " + dump);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("says that V1__create_users.sql is applied already");
        assertThat(verify("--init " + dump + " --skip 1=in-the-dump").code()).isZero();
    }

    @Test
    void a_loss_is_exit_code_1_and_named() throws IOException {
        lossyStep();
        Run run = verify("");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("✗ failed", "VALUES_CHANGED PUBLIC.USERS.PHONE", "at U2__drop_phone.sql")
                .endsWith("2 migrations: 1 passed, 1 failed.\nNot safe to roll back: 2.\n");
    }

    @ParameterizedTest
    @EnumSource(VerifyFormat.class)
    void every_format_names_the_loss_and_fails_the_run(VerifyFormat format) throws IOException {
        lossyStep();
        Path report = chain.resolve("report");
        Run run = verify("--format " + format + " --output " + report);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(report).content().contains("VALUES_CHANGED", "U2__drop_phone.sql");
    }

    @Test
    void one_run_writes_several_formats() throws IOException {
        lossyStep();
        Run run = verify(
                "--format github --also junit=" + chain.resolve("a.xml") + " --also markdown=" + chain.resolve("b.md"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("::error file=");
        assertThat(chain.resolve("a.xml")).content().startsWith("<?xml");
        assertThat(chain.resolve("b.md")).content().startsWith("### ❌ mrt verify");
    }

    @Test
    void a_further_file_that_cannot_be_written_stops_the_run_before_it_begins() {
        Run run = verify("--also junit=" + chain.resolve("gone/a.xml"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("there is no folder");
        assertThat(verify("--also junit=" + chain + "/x --also json=" + chain + "/./x")
                        .err())
                .startsWith("mrt: Two results are to be written to ");
    }

    @Test
    void json_is_all_that_standard_output_holds() throws IOException {
        lossyStep();
        Run run = verify("--format json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        JsonObject document = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(document.getAsJsonObject("summary").get("failed").getAsInt()).isEqualTo(1);
        assertThat(document.getAsJsonObject("database").get("product").getAsString())
                .isEqualTo("H2");
    }

    @Test
    void a_skipped_migration_does_not_fail_the_run() throws IOException {
        lossyStep();
        Run run = verify("--skip 2=TICKET-12");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("- skipped", "TICKET-12").endsWith("2 migrations: 1 passed, 1 skipped.\n");
    }

    @Test
    void what_is_not_known_fails_the_run_until_it_is_allowed() throws IOException {
        unseedableStep();
        Run refused = verify("--only 3");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("? inconclusive", "TABLE_NOT_SEEDED PUBLIC.SEALED", "--allow-inconclusive");
        assertThat(verify("--only 3 --allow-inconclusive").code()).isZero();
    }

    @Test
    void a_migration_for_empty_tables_alone_fails_a_strict_run() throws IOException {
        step(
                "2__require_city",
                "ALTER TABLE users ADD COLUMN city VARCHAR(20) NOT NULL;",
                "ALTER TABLE users DROP COLUMN city;");
        Run run = verify("--strict");
        assertThat(run.out()).contains("APPLY_FAILED_ON_ROWS PUBLIC.USERS").endsWith("Not safe to roll back: 2.\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(verify("").code()).isZero();
    }

    @Test
    void a_file_holds_the_result_and_standard_output_nothing() throws IOException {
        Path report = chain.resolve("report.txt");
        Run run = verify("--output " + report);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(report).content().contains("✓ passed");
    }

    @Test
    void settings_of_the_engine_reach_it() throws IOException {
        step("2__placeholder", "CREATE TABLE ${name} (id INTEGER PRIMARY KEY);", "DROP TABLE ${name};");
        assertThat(verify("--flyway.placeholders.name=items").code()).isZero();
    }

    @Test
    void an_unknown_version_is_a_sentence() {
        Run run = verify("--only 11");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("mrt: There is no migration 11");
    }

    @Test
    void a_folder_without_migrations_is_not_a_success(@TempDir Path empty) {
        Run run = Run.of("verify", empty.toString(), "--database", "h2");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("mrt: ").contains(empty.toString());
    }

    @Test
    void an_unknown_database_is_a_sentence_with_those_there_are() {
        Run run = Run.of("verify", chain.toString(), "--database", "oracle");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("available: h2, mariadb, postgres, sqlite");
    }
}
