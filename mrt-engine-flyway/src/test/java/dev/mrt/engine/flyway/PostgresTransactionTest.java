package dev.mrt.engine.flyway;

import static dev.mrt.engine.flyway.Chain.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.MigrationEngine.TransactionSteps;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Failure;
import dev.mrt.api.spi.StepResult.Outcome;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("postgres")
class PostgresTransactionTest {

    private static Sandbox sandbox;

    @TempDir
    private Path root;

    private Chain chain;

    @BeforeAll
    static void open() {
        sandbox = new PostgresSandboxProvider()
                .open(new SandboxRequest("postgres", MrtConfig.builder().build()));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @BeforeEach
    void start() throws Exception {
        sandbox.recreate();
        chain = new Chain(root)
                .sql("V1__a.sql", "create table a (id int primary key, n text);", "insert into a values (1, 'x');");
    }

    private interface Work {
        void with(Connection connection, TransactionSteps steps) throws Exception;
    }

    /** Applies the chain, then works in a transaction that is rolled back. */
    private void inTransaction(String upTo, Work work) throws Exception {
        MigrationEngine engine = chain.open(sandbox, c -> c.engineOptions(Map.of("flyway.placeholders.n", "7")));
        StepResult applied = engine.applyUpTo(id(upTo));
        assertThat(applied.ok()).as(applied::toString).isTrue();
        try (Connection connection = sandbox.connect()) {
            connection.setAutoCommit(false);
            work.with(connection, engine.within(connection).orElseThrow());
            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
        }
        assertThat(engine.current()).contains(id(upTo));
    }

    private static void ok(StepResult result) {
        assertThat(result.ok()).as(result::toString).isTrue();
    }

    private Outcome undoOf(String... lines) throws Exception {
        chain.sql("U1__a.sql", lines);
        StepResult[] result = new StepResult[1];
        inTransaction("1", (connection, steps) -> {
            result[0] = steps.rollback(id("1"));
            assertThat(Db.column(connection, "select n from a")).containsExactly("x");
        });
        return result[0].outcome();
    }

    @Test
    void flyways_parser_and_placeholders_work_as_in_a_step_of_its_own() throws Exception {
        chain.sql(
                        "V2__b.sql",
                        "create function f() returns int as $$ begin; return ${n}; end $$ language plpgsql;"
                                .replace("begin;", "begin"),
                        "copy a (id, n) from stdin;",
                        "2\ttwo",
                        "3\tthree",
                        "\\.",
                        "create type e as enum ('a', 'b');")
                .sql("U2__b.sql", "drop type e;", "drop function f();", "delete from a where id > 1;");
        inTransaction("2", (connection, steps) -> {
            ok(steps.rollback(id("2")));
            assertThat(Db.column(connection, "select id from a")).containsExactly("1");
            ok(steps.apply(id("2")));
            assertThat(Db.column(connection, "select f()")).containsExactly("7");
            assertThat(Db.column(connection, "select n from a order by id")).containsExactly("x", "two", "three");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commit;",
                "begin; drop table a; commit;",
                "/* c */ rollback;",
                "set transaction isolation level serializable;",
                "set role postgres;",
                "set local statement_timeout = 1000;",
                "create temp table t (id int);",
                "select 1 as one into temp t;",
                "do $$ begin commit; end $$;"
            })
    void what_is_not_the_same_inside_another_transaction_is_refused(String statement) throws Exception {
        assertThat(undoOf("delete from a;", statement)).isEqualTo(Outcome.NOT_TRANSACTIONAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index concurrently i on a (n);",
                "vacuum a;",
                "alter system set work_mem = '5MB';",
                "create database other;"
            })
    void what_flyway_runs_outside_a_transaction_is_refused(String statement) throws Exception {
        assertThat(undoOf(statement)).isEqualTo(Outcome.NOT_TRANSACTIONAL);
    }

    @Test
    void what_flyway_refuses_to_mix_fails_as_in_a_step_of_its_own() throws Exception {
        assertThat(undoOf("delete from a;", "vacuum a;")).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_script_outside_a_transaction_is_refused() throws Exception {
        chain.sql("U1__a.sql.conf", "executeInTransaction=false");
        assertThat(undoOf("drop table a;")).isEqualTo(Outcome.NOT_TRANSACTIONAL);
    }

    @Test
    void a_new_enum_value_cannot_be_used_before_its_commit() throws Exception {
        chain.sql("V1__a.sql", "create type e as enum ('a');", "create table a (id int, n text default 'x', e e);", "insert into a values (1);");
        assertThat(undoOf("alter type e add value 'b';", "update a set e = 'b';")).isEqualTo(Outcome.NOT_TRANSACTIONAL);
    }

    @Test
    void a_constraint_that_waits_for_the_commit_is_checked() throws Exception {
        chain.sql(
                        "V2__b.sql",
                        "create table b (a int references a deferrable initially deferred);",
                        "insert into b values (1);")
                .sql("U2__b.sql", "delete from a;");
        inTransaction("2", (connection, steps) -> {
            StepResult result = steps.rollback(id("2"));
            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.error().orElseThrow().sqlState()).isEqualTo("23503");
            assertThat(Db.column(connection, "select n from a")).containsExactly("x");
        });
    }

    @Test
    void rows_of_the_caller_that_wait_for_a_check_do_not_stop_a_step() throws Exception {
        chain.sql("V2__b.sql", "create table b (a int references a deferrable initially deferred);")
                .sql("U2__b.sql", "alter table b add column c int;", "drop table b;");
        inTransaction("2", (connection, steps) -> {
            Db.run(connection, "insert into b values (1)");
            ok(steps.rollback(id("2")));
            ok(steps.apply(id("2")));
        });
    }

    @Test
    void a_failure_tells_words_state_place_and_statement() throws Exception {
        chain.sql("U1__a.sql", "select 1;", "", "alter table a", "  drop column gone;");
        inTransaction("1", (connection, steps) -> {
            Failure failure = steps.rollback(id("1")).error().orElseThrow();
            assertThat(failure.message()).contains("column \"gone\" of relation \"a\" does not exist");
            assertThat(failure.sqlState()).isEqualTo("42703");
            assertThat(failure.location()).isEqualTo(new SourceLocation("U1__a.sql", 3));
            assertThat(failure.statement()).contains("drop column gone");
        });
    }

    @Test
    void the_search_path_and_the_history_are_the_callers_again() throws Exception {
        chain.sql("V2__b.sql", "create schema s;", "set search_path to s;", "create table b (id int);")
                .sql(
                        "U2__b.sql",
                        "set search_path to s;",
                        "drop table b;",
                        "drop schema s;",
                        "delete from public.flyway_schema_history where version = '2';");
        inTransaction("2", (connection, steps) -> {
            List<String> path = Db.column(connection, "show search_path");
            ok(steps.rollback(id("2")));
            assertThat(Db.column(connection, "show search_path")).isEqualTo(path);
            assertThat(Db.column(connection, "select version from public.flyway_schema_history"))
                    .containsExactly("1");
            ok(steps.apply(id("2")));
        });
    }

    @Test
    void an_index_built_concurrently_does_not_wait_for_flyways_lock() throws Exception {
        chain.sql("V2__b.sql", "create index concurrently i on a (n);").sql("U2__b.sql", "drop index concurrently i;");
        MigrationEngine engine = chain.open(sandbox, c -> c);
        ok(engine.applyUpTo(id("2")));
        ok(engine.rollback(id("2")));
        ok(engine.apply(id("2")));
        assertThat(Db.column(sandbox, "select count(*) from pg_indexes where indexname = 'i'"))
                .containsExactly("1");
    }
}
