package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path chain;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void a_safe_migration() throws IOException {
        step("1__create_users", "CREATE TABLE users (id INTEGER PRIMARY KEY, phone VARCHAR(20));", "DROP TABLE users;");
    }

    private void step(String name, String up, String undo) throws IOException {
        Files.writeString(chain.resolve("V" + name + ".sql"), up);
        Files.writeString(chain.resolve("U" + name + ".sql"), undo);
    }

    /** Rows are lost that no static check can know of. */
    private void lossyStep() throws IOException {
        step("2__upper", "UPDATE users SET phone = UPPER(phone);", "UPDATE users SET phone = LOWER(phone);");
    }

    private Path page() {
        return folder.resolve("page.html");
    }

    private static Run run(Stream<Object> arguments) {
        return Run.of(arguments.map(Object::toString).toArray(String[]::new));
    }

    private Run report(Object... options) {
        return run(
                Stream.concat(Stream.of("report", chain, "--database", "h2", "--output", page()), Stream.of(options)));
    }

    private Path verdicts() {
        Path file = folder.resolve("verdicts.json");
        run(Stream.of("verify", chain, "--database", "h2", "--format", "json", "--output", file));
        return file;
    }

    @Test
    void without_a_verification_the_page_says_so() {
        Run run = report();
        assertThat(run.err()).isEqualTo("mrt: The page is in " + page() + ".\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(page()).content().contains("</span> Not verified</h1>").doesNotContain("can be rolled back");
    }

    @Test
    void an_error_of_the_static_checks_is_exit_code_1_and_the_page_is_there() throws IOException {
        step("2__drop", "ALTER TABLE users DROP COLUMN phone;", "SELECT 1;");
        assertThat(report().code()).isEqualTo(1);
        assertThat(page()).content().contains("MRT1");
    }

    @Test
    void a_verified_chain_has_its_verdicts_on_the_page() throws IOException {
        assertThat(report("--verify").code()).isZero();
        assertThat(page()).content().contains("</span> It can be rolled back</h1>");
        lossyStep();
        assertThat(report("--verify").code()).isEqualTo(1);
        assertThat(page()).content().contains("</span> Not safe to roll back</h1>", "VALUES_CHANGED");
        assertThat(report("--verify", "--skip", "2=agreed").code()).isZero();
    }

    @Test
    void recorded_verdicts_hold_as_long_as_the_files_are_what_was_verified() throws IOException {
        Path verdicts = verdicts();
        assertThat(report("--from-json", verdicts).code()).isZero();
        assertThat(page()).content().contains("</span> It can be rolled back</h1>");
        Files.writeString(chain.resolve("U1__create_users.sql"), "DROP TABLE IF EXISTS users;");
        assertThat(report("--from-json", verdicts).code()).isEqualTo(1);
        assertThat(page()).content().contains("</span> Not verified</h1>", "Its SQL is not what was verified");
    }

    @Test
    void a_migration_without_a_recorded_verdict_fails_the_run_unless_it_is_left_out() throws IOException {
        Path verdicts = verdicts();
        step("2__add", "ALTER TABLE users ADD COLUMN city VARCHAR(9);", "ALTER TABLE users DROP COLUMN city;");
        assertThat(report("--from-json", verdicts).code()).isEqualTo(1);
        assertThat(report("--from-json", verdicts, "--to", "1").code()).isZero();
        assertThat(page()).content().contains("</span> Only partly verified</h1>");
    }

    @Test
    void verdicts_make_a_page_without_the_files() throws IOException {
        lossyStep();
        Path verdicts = verdicts();
        Run run = run(Stream.of("report", "--merge", verdicts, "--output", page()));
        assertThat(run.code()).isEqualTo(1);
        assertThat(page()).content().contains("</span> Not safe to roll back</h1>", "UPDATE users SET phone");
    }

    @Test
    void migrations_stand_before_the_reports_or_after_two_dashes() {
        Path verdicts = verdicts();
        Run wrong = run(Stream.of("report", "--from-json", verdicts, chain, "--output", page()));
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("write the migrations before --from-json", "or after --.");
        assertThat(run(Stream.of("report", "--output", page(), "--merge", verdicts, "--", chain))
                        .code())
                .isZero();
        assertThat(page()).content().contains("</span> It can be rolled back</h1>");
    }

    @Test
    void merged_verdicts_are_written_as_verify_writes_them() throws IOException {
        lossyStep();
        Path verdicts = verdicts();
        Run json = run(Stream.of("report", "--merge", verdicts, "--format", "json"));
        assertThat(json.out()).isEqualTo(Files.readString(verdicts));
        assertThat(json.err()).isEmpty();
        assertThat(json.code()).isEqualTo(1);
        Run table = run(Stream.of("report", "--merge", verdicts, "--format", "table"));
        assertThat(table.out()).endsWith("2 migrations: 1 passed, 1 failed.\nNot safe to roll back: 2.\n");
    }

    @Test
    void a_database_without_a_verification_says_in_which_dialect_the_files_are_read() {
        Run url = run(Stream.of("report", chain, "--url", "jdbc:mariadb://db.invalid/x", "--output", page()));
        assertThat(url.code()).isZero();
        assertThat(page()).content().contains("MariaDB");
        assertThat(report("--only", "1", "--dialect", "postgres").code()).isZero();
        assertThat(page()).content().contains("PostgreSQL");
    }

    @Test
    void there_are_no_verdicts_to_write_where_nobody_verified() {
        Run run = run(Stream.of("report", chain, "--format", "json"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("mrt: There are no verdicts to write; add --verify");
    }

    @Test
    void a_page_that_is_there_stays_if_the_new_one_cannot_be_made() throws IOException {
        Files.writeString(page(), "the old page");
        Files.write(chain.resolve("V2__binary.sql"), new byte[] {(byte) 0xFF, 0, (byte) 0xFE, 1});
        Run run = report("--from-json", chain.resolve("V2__binary.sql"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("it is no text in UTF-8");
        assertThat(page()).hasContent("the old page");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_a_sentence() {
        Run run = run(Stream.of("report", chain, "--output", "/dev/full"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("mrt: The result could not be written to /dev/full: No space left on device");
        assertThat(run.err().lines()).hasSize(1);
    }
}
