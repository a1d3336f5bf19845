package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class CheckCommandTest {

    @TempDir
    Path chain;

    @BeforeEach
    void first_step() throws IOException {
        step("1__create_users", "CREATE TABLE users (id INTEGER PRIMARY KEY, phone VARCHAR(20));", "DROP TABLE users;");
    }

    private void step(String name, String up, String undo) throws IOException {
        Files.writeString(chain.resolve("V" + name + ".sql"), up + "\n");
        Files.writeString(chain.resolve("U" + name + ".sql"), undo + "\n");
    }

    private void dropPhone(String comment) throws IOException {
        step(
                "2__drop_phone",
                comment + "\nALTER TABLE users DROP COLUMN phone;",
                "ALTER TABLE users ADD COLUMN phone VARCHAR(20);");
    }

    private Run check(String options) {
        return Run.of(Stream.concat(Stream.of("check", chain.toString()), Stream.of(options.split(" ")))
                .filter(argument -> !argument.isEmpty())
                .toArray(String[]::new));
    }

    @Test
    void a_safe_chain_is_exit_code_0() {
        Run run = check("");
        assertThat(run.code()).as(run.toString()).isZero();
        assertThat(run.out())
                .contains("2 statements in 1 migration: 2 analysed")
                .endsWith("1 note.\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void an_error_is_exit_code_1_and_shown_in_its_line() throws IOException {
        dropPhone("-- no longer used");
        Run run = check("");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "V2__drop_phone.sql:2: error MRT201 drop-column",
                        "    2 | ALTER TABLE users DROP COLUMN phone\n")
                .endsWith("Not safe: 2.\n");
    }

    @Test
    void json_is_the_array_of_the_contract_with_a_path_that_can_be_opened() throws IOException {
        dropPhone("");
        Run run = check("--format json --severity MRT803=off");
        JsonArray findings = JsonParser.parseString(run.out()).getAsJsonArray();
        JsonObject first = findings.get(0).getAsJsonObject();
        assertThat(first.keySet())
                .containsExactly("revision", "file", "pattern", "severity", "message", "line", "code");
        assertThat(Path.of(first.get("file").getAsString())).isEqualTo(chain.resolve("V2__drop_phone.sql"));
        assertThat(first.get("severity").getAsString()).isEqualTo("error");
    }

    @ParameterizedTest
    @EnumSource(CheckFormat.class)
    void every_format_names_the_finding_and_fails_the_run(CheckFormat format) throws IOException {
        dropPhone("");
        Path report = chain.resolve("report");
        Run run = check("--format " + format + " --output " + report);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(report).content().contains("MRT201", "V2__drop_phone.sql");
    }

    /** Severities of the findings of one check. */
    private List<String> severities(String options) {
        return JsonParser.parseString(check("--format json " + options).out()).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(finding -> finding.get("code").getAsString().equals("MRT201"))
                .map(finding -> finding.get("severity").getAsString())
                .toList();
    }

    @Test
    void a_comment_silences_a_finding() throws IOException {
        dropPhone("-- mrt:ignore drop-column -- archived");
        assertThat(severities("")).isEmpty();
        assertThat(check("").out()).contains("1 finding suppressed: 1 by a comment; 1 with a reason.");
    }

    @Test
    void a_severity_is_given_by_code_or_name() throws IOException {
        dropPhone("");
        assertThat(severities("--severity MRT201=warning")).containsExactly("warning");
        assertThat(severities("--severity drop-column=warn")).containsExactly("warning");
        assertThat(severities("--severity MRT201=off")).isEmpty();
    }

    @Test
    void in_a_strict_run_a_warning_fails_it() throws IOException {
        dropPhone("");
        String all = Run.of("rules", "--format", "json").out();
        String warnings = JsonParser.parseString(all).getAsJsonArray().asList().stream()
                .map(rule -> " --severity " + rule.getAsJsonObject().get("code").getAsString() + "=warning")
                .collect(Collectors.joining());
        assertThat(check(warnings).code()).isZero();
        assertThat(check(warnings + " --strict").code()).isEqualTo(1);
    }

    @Test
    void an_unknown_check_is_a_sentence_with_the_nearest_one() {
        Run run = check("--severity drop-colum=off");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean drop-column?");
    }

    @Test
    void what_a_baseline_knows_does_not_count() throws IOException {
        dropPhone("");
        Path baseline = chain.resolve("known.json");
        Run written = check("--baseline " + baseline + " --write-baseline");
        assertThat(written.code()).as(written.toString()).isZero();
        assertThat(written.err()).matches("mrt: \\d+ findings? (is|are) known now, in .+\n");
        Run run = check("--baseline " + baseline);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(" by the baseline").endsWith("0 with a reason.\n");
        check("--baseline " + baseline + " --write-baseline");
        assertThat(check("--baseline " + baseline).code()).isZero();
    }

    @Test
    void a_skipped_migration_does_not_fail_the_run() throws IOException {
        dropPhone("");
        Run run = check("--skip 2=TICKET-12");
        assertThat(run.code()).as(run.toString()).isZero();
        assertThat(run.out()).contains(" by skipping the migration");
    }

    @Test
    void only_what_is_later_is_reported() throws IOException {
        dropPhone("");
        step("3__more", "CREATE TABLE more (id INTEGER PRIMARY KEY);", "DROP TABLE more;");
        assertThat(check("--since 2").code()).isZero();
        assertThat(check("--since 1").code()).isEqualTo(1);
    }

    @Test
    void the_dialect_can_be_said() {
        assertThat(check("--dialect mariadb").out()).contains("Read as SQL of MariaDB");
        assertThat(check("--dialect postgres:14 ").code()).isZero();
    }

    @Test
    void settings_of_the_engine_reach_it() throws IOException {
        step("2__placeholder", "CREATE TABLE ${name} (id INTEGER PRIMARY KEY);", "DROP TABLE ${name};");
        assertThat(check("--flyway.placeholders.name=items").out()).contains("2 migrations");
    }

    @Test
    void a_folder_without_migrations_is_not_a_success(@TempDir Path empty) {
        Run run = Run.of("check", empty.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("mrt: ").contains(empty.toString());
    }

    @Test
    void every_change_is_checked_until_there_are_no_more() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Edits edits = new Edits(() -> dropPhone(""), () -> step("02__again", "SELECT 1;", "SELECT 1;"));
        CheckCommand command = new CheckCommand(Run.console(out, err), Map.of(), edits);
        int code = new CommandLine(command).execute(chain.toString(), "--watch");
        assertThat(code).isEqualTo(2);
        String results = out.toString(StandardCharsets.UTF_8);
        String messages = err.toString(StandardCharsets.UTF_8);
        assertThat(results).containsSubsequence("1 note.", "MRT201 drop-column");
        assertThat(results + messages).doesNotContain("\u001B");
        assertThat(messages).matches("(?s)(mrt: Waiting for changes[^\n]+\n){2}mrt: [^\n]*2[^\n]*\nmrt: Waiting.*");
        assertThat(edits.watched).containsExactly(chain);
        assertThat(edits.closed).isTrue();
    }

    @Test
    void a_result_among_the_files_that_are_watched_is_refused() {
        Run run = check("--watch --output " + chain.resolve("report.txt"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("lies in a folder that is watched");
    }

    @Test
    void a_file_of_a_changelog_is_found_from_the_place_above_that_it_is_named_from() throws IOException {
        Path folder = Files.createDirectories(chain.resolve("src/db/changelog"));
        Files.writeString(folder.resolve("master.yaml"), """
                databaseChangeLog:
                  - include: {file: db/changelog/drop.sql}
                """);
        Files.writeString(folder.resolve("drop.sql"), """
                --liquibase formatted sql
                --changeset ann:1
                CREATE TABLE users (id INTEGER PRIMARY KEY, phone VARCHAR(20));
                --rollback DROP TABLE users;
                --changeset ann:2
                ALTER TABLE users DROP COLUMN phone;
                --rollback ALTER TABLE users ADD COLUMN phone VARCHAR(20);
                """);
        Run run = Run.of("check", folder.resolve("master.yaml").toString(), "--format", "json");
        assertThat(run.code()).as(run.toString()).isEqualTo(1);
        assertThat(JsonParser.parseString(run.out()).getAsJsonArray())
                .allSatisfy(finding -> assertThat(
                                finding.getAsJsonObject().get("file").getAsString())
                        .isEqualTo(folder.resolve("drop.sql").toString()));
    }

    private interface Edit {
        void make() throws IOException;
    }

    /** Changes files itself, and then never again. */
    private static final class Edits implements Watcher, Watcher.Factory {

        private final Iterator<Edit> edits;
        private Collection<Path> watched = List.of();
        private boolean closed = false;

        Edits(Edit... edits) {
            this.edits = List.of(edits).iterator();
        }

        @Override
        public Watcher watch(Collection<Path> folders) {
            watched = folders;
            return this;
        }

        @Override
        public boolean await() throws IOException {
            boolean more = edits.hasNext();
            if (more) {
                edits.next().make();
            }
            return more;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
