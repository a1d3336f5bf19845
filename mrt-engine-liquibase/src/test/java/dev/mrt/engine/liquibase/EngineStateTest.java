package dev.mrt.engine.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.StepResult.Outcome;
import dev.mrt.schema.catalog.sandbox.SqliteSandboxProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("sqlite")
class EngineStateTest {

    private static final String CHANGELOG = """
            --liquibase formatted sql
            --changeset mrt:1 runAlways:true
            create table if not exists t1 (n int);
            --rollback drop table t1;
            --changeset mrt:2
            create table t2 (n int);
            --rollback drop table t2;
            --changeset mrt:3
            create table t3 (n int);
            --rollback drop table t3;
            """;

    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void open() {
        sandbox = new SqliteSandboxProvider()
                .open(new SandboxRequest("sqlite", MrtConfig.builder().build()));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private MigrationEngine engine(String changelog, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(changelog), text);
        MrtConfig config = MrtConfig.builder().changeLogFile(file.toString()).build();
        return new LiquibaseEngineProvider()
                .open(new EngineContext(config, getClass().getClassLoader()), sandbox);
    }

    private static MigrationId id(int number) {
        return new MigrationId("all.sql::" + number + "::mrt");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = sandbox.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void the_current_changeset_is_the_furthest_one_and_not_the_one_that_ran_last() throws Exception {
        try (MigrationEngine engine = engine("all.sql", CHANGELOG)) {
            engine.prepare();
            assertThat(engine.applyUpTo(id(2)).outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(engine.apply(id(1)).outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(engine.current()).contains(id(2));
        }
        try (MigrationEngine next = engine("all.sql", CHANGELOG)) {
            assertThat(next.current()).contains(id(2));
            assertThat(next.applyUpTo(id(3)).outcome()).isEqualTo(Outcome.APPLIED);
        }
    }

    @Test
    void entries_of_another_changelog_do_not_hide_how_far_this_one_is() throws Exception {
        try (MigrationEngine engine = engine("all.sql", CHANGELOG)) {
            engine.prepare();
            assertThat(engine.applyUpTo(id(2)).outcome()).isEqualTo(Outcome.APPLIED);
            execute("insert into DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE)"
                    + " values ('9', 'else', 'else.sql', '2020-01-01 00:00:00', 99, 'EXECUTED')");
            assertThat(engine.applyUpTo(id(3)).outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(engine.current()).contains(id(3));
        }
    }

    @Test
    void a_changeset_without_changes_is_left_out_too_where_its_precondition_does_not_hold() throws Exception {
        String changelog = """
                databaseChangeLog:
                - changeSet:
                    id: 1
                    author: mrt
                    preConditions: [{onFail: CONTINUE}, {tableExists: {tableName: nowhere}}]
                """;
        try (MigrationEngine engine = engine("empty.yaml", changelog)) {
            engine.prepare();
            assertThat(engine.apply(new MigrationId("empty.yaml::1::mrt")).outcome())
                    .isEqualTo(Outcome.SKIPPED);
            assertThat(engine.current()).isEmpty();
        }
    }

    @Test
    void code_in_a_rollback_does_not_run_inside_a_transaction() throws Exception {
        CustomChanges.RAN.clear();
        String changelog = """
                databaseChangeLog:
                - changeSet:
                    id: 1
                    author: mrt
                    changes: [{sql: {sql: create table t1 (n int)}}]
                    rollback: [{customChange: {class: "%s"}}]
                """.formatted(CustomChanges.OneWay.class.getName());
        MigrationId only = new MigrationId("code.yaml::1::mrt");
        try (MigrationEngine engine = engine("code.yaml", changelog);
                Connection transaction = sandbox.connect()) {
            engine.prepare();
            assertThat(engine.apply(only).outcome()).isEqualTo(Outcome.APPLIED);
            transaction.setAutoCommit(false);
            assertThat(engine.within(transaction).orElseThrow().rollback(only).outcome())
                    .isEqualTo(Outcome.NOT_TRANSACTIONAL);
            assertThat(CustomChanges.RAN).doesNotContain("executed");
        }
    }
}
