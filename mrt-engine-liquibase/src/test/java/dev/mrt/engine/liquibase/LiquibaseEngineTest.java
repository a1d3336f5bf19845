package dev.mrt.engine.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Omission;
import dev.mrt.api.spi.StepResult.Outcome;
import dev.mrt.schema.catalog.sandbox.H2SandboxProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a step comes to that only Liquibase knows. */
@Tag("h2")
class LiquibaseEngineTest {

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private MigrationEngine engine;

    @BeforeEach
    void openSandbox() {
        sandbox = new H2SandboxProvider()
                .open(new SandboxRequest("h2", MrtConfig.builder().build()));
    }

    @AfterEach
    void close() {
        engine.close();
        sandbox.close();
    }

    private void open(String... changeSets) throws IOException {
        Path file = Files.writeString(
                folder.resolve("c.xml"),
                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                        + "http://www.liquibase.org/xml/ns/dbchangelog"
                        + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-4.20.xsd\">\n"
                        + String.join("\n", changeSets) + "\n</databaseChangeLog>\n");
        MrtConfig config = MrtConfig.builder()
                .changeLogFile(file.toString())
                .database("h2")
                .build();
        engine = new LiquibaseEngineProvider()
                .open(new EngineContext(config, getClass().getClassLoader()), sandbox);
        assertThat(engine.prepare().outcome()).isEqualTo(Outcome.APPLIED);
    }

    private static String table(String id, String attributes, String more) {
        return "<changeSet id=\"" + id + "\" author=\"a\" " + attributes + ">" + more + "<createTable tableName=\"t"
                + id + "\"><column name=\"id\" type=\"int\"/></createTable></changeSet>";
    }

    private StepResult apply(String id) {
        return engine.apply(new MigrationId("c.xml::" + id + "::a"));
    }

    private StepResult rollback(String id) {
        return engine.rollback(new MigrationId("c.xml::" + id + "::a"));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = sandbox.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_changeset_for_another_product_is_skipped_with_the_reason() throws IOException {
        open(table("1", "dbms=\"oracle\"", ""), table("2", "", ""));
        StepResult result = apply("1");
        assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(result.omission()).contains(new Omission("It is for oracle only (dbms).", false));
        assertThat(apply("2").ok()).isTrue();
        assertThat(engine.current()).contains(new MigrationId("c.xml::2::a"));
    }

    /** Whether Liquibase writes it into its history as run depends on its version. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_changeset_whose_changes_are_all_for_another_product_did_not_run(int changes) throws IOException {
        String change = "<sql dbms=\"oracle\">select 1 from dual</sql>";
        open("<changeSet id=\"1\" author=\"a\">" + change.repeat(changes) + "<rollback/></changeSet>");
        StepResult result = apply("1");
        assertThat(result.executedSql()).isEmpty();
        assertThat(result.outcome()).isEqualTo(engine.current().isPresent() ? Outcome.MARKED_RAN : Outcome.SKIPPED);
        assertThat(result.omission())
                .hasValueSatisfying(omission -> assertThat(omission.reason()).startsWith("Its changes are "));
    }

    @Test
    void a_changeset_runs_if_one_of_its_changes_is_for_this_product() throws IOException {
        open(table("1", "", "<sql dbms=\"oracle\">select 1 from dual</sql>"));
        assertThat(apply("1").outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void a_precondition_marks_as_run_and_its_rollback_runs_all_the_same() throws IOException, SQLException {
        open(table(
                "1",
                "",
                "<preConditions onFail=\"MARK_RAN\"><not><tableExists tableName=\"t1\"/></not></preConditions>"));
        run("create table t1 (id int)");
        StepResult result = apply("1");
        assertThat(result.outcome()).isEqualTo(Outcome.MARKED_RAN);
        assertThat(result.omission())
                .contains(new Omission("Its precondition does not hold: not(tableExists tableName=t1).", false));
        StepResult back = rollback("1");
        assertThat(back.outcome()).isEqualTo(Outcome.ROLLED_BACK);
        assertThat(back.executedSql()).containsExactly("DROP TABLE PUBLIC.t1");
    }

    @Test
    void what_became_of_a_changeset_is_told_anew_each_time() throws IOException, SQLException {
        open(table(
                "1",
                "",
                "<preConditions onFail=\"MARK_RAN\"><not><tableExists tableName=\"t1\"/></not></preConditions>"));
        run("create table t1 (id int)");
        assertThat(apply("1").outcome()).isEqualTo(Outcome.MARKED_RAN);
        assertThat(rollback("1").ok()).isTrue();
        assertThat(apply("1").outcome()).isEqualTo(Outcome.APPLIED);
        sandbox.recreate();
        run("create table t1 (id int)");
        assertThat(engine.prepare().ok()).isTrue();
        assertThat(apply("1").outcome()).isEqualTo(Outcome.MARKED_RAN);
    }

    @Test
    void a_precondition_that_counts_rows_says_so() throws IOException, SQLException {
        String empty =
                "<preConditions onFail=\"CONTINUE\"><sqlCheck expectedResult=\"0\">select count(*) from seen</sqlCheck>"
                        + "</preConditions>";
        open(table("1", "", empty));
        run("create table seen (id int)");
        run("insert into seen values (1)");
        StepResult result = apply("1");
        assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(result.omission()).hasValueSatisfying(omission -> {
            assertThat(omission.rowsDecide()).isTrue();
            assertThat(omission.reason()).contains("select count(*) from seen", "Expected '0' got '1'");
        });
        run("delete from seen");
        assertThat(apply("1").outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void a_precondition_that_halts_says_which_one() throws IOException {
        open(table("1", "", "<preConditions><tableExists tableName=\"absent\"/></preConditions>"));
        StepResult result = apply("1");
        assertThat(result.outcome()).isEqualTo(Outcome.HALTED);
        assertThat(result.error())
                .hasValueSatisfying(failure ->
                        assertThat(failure.message()).contains("tableExists tableName=absent", "does not exist"));
        assertThat(engine.current()).isEmpty();
    }

    @Test
    void a_failure_that_does_not_matter_lets_the_chain_go_on() throws IOException {
        open(
                "<changeSet id=\"1\" author=\"a\" failOnError=\"false\"><sql>insert into nowhere values (1)</sql></changeSet>",
                table("2", "", ""));
        StepResult result = engine.applyUpTo(new MigrationId("c.xml::2::a"));
        assertThat(result.outcome()).isEqualTo(Outcome.APPLIED);
        sandbox.recreate();
        engine.prepare();
        assertThat(apply("1").outcome()).isEqualTo(Outcome.FAILED_IGNORED);
        assertThat(apply("2").ok()).isTrue();
    }

    @Test
    void what_always_runs_runs_again() throws IOException {
        open(
                "<changeSet id=\"1\" author=\"a\"><sql>create table n (id int)</sql><rollback>drop table n</rollback></changeSet>",
                "<changeSet id=\"2\" author=\"a\" runAlways=\"true\"><sql>insert into n values (1)</sql>"
                        + "<rollback>delete from n</rollback></changeSet>");
        assertThat(engine.plan()).last().extracting(Migration::flags).isEqualTo(Set.of(Migration.Flag.RUN_ALWAYS));
        apply("1");
        MigrationId always = new MigrationId("c.xml::2::a");
        assertThat(engine.apply(always).ok()).isTrue();
        engine.forget(always);
        assertThat(engine.apply(always).executedSql()).containsExactly("insert into n values (1)");
        assertThat(engine.rollback(always).ok()).isTrue();
        assertThat(engine.current()).contains(new MigrationId("c.xml::1::a"));
    }

    @Test
    void a_schema_that_is_missing_is_made() throws IOException, SQLException {
        Path file = Files.writeString(
                folder.resolve("c.sql"),
                "--liquibase formatted sql\n--changeset a:1\ncreate table here (id int);\n--rollback drop table here;\n");
        MrtConfig config = MrtConfig.builder()
                .changeLogFile(file.toString())
                .engineOptions(Map.of("liquibase.liquibaseSchemaName", "BOOKS"))
                .build();
        engine = new LiquibaseEngineProvider()
                .open(new EngineContext(config, getClass().getClassLoader()), sandbox);
        assertThat(engine.prepare().ok()).isTrue();
        assertThat(engine.bookkeepingTables())
                .allSatisfy(table -> assertThat(table.schema()).isEqualTo("BOOKS"));
        assertThat(engine.apply(new MigrationId("c.sql::1::a")).ok()).isTrue();
        run("select count(*) from books.databasechangelog");
    }
}
