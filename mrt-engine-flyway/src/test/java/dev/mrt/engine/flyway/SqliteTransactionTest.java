package dev.mrt.engine.flyway;

import static dev.mrt.engine.flyway.Chain.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Outcome;
import dev.mrt.schema.catalog.sandbox.SqliteSandboxProvider;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("sqlite")
class SqliteTransactionTest {

    @TempDir
    private Path root;

    private StepResult undo(boolean foreignKeys, String... lines) throws Exception {
        Chain chain = new Chain(root)
                .sql(
                        "V1__a.sql",
                        "create table a (id integer primary key);",
                        "create table b (a integer references a deferrable initially deferred);",
                        "insert into a values (1);",
                        "insert into b values (1);")
                .sql("U1__a.sql", lines);
        try (Sandbox sandbox = new SqliteSandboxProvider()
                        .open(new SandboxRequest("sqlite", MrtConfig.builder().build()));
                MigrationEngine engine = chain.open(sandbox, c -> c)) {
            assertThat(engine.apply(id("1")).ok()).isTrue();
            try (Connection connection = sandbox.connect()) {
                Db.run(connection, "pragma foreign_keys = " + (foreignKeys ? "on" : "off"));
                connection.setAutoCommit(false);
                StepResult result = engine.within(connection).orElseThrow().rollback(id("1"));
                connection.rollback();
                assertThat(Db.column(connection, "select id from a")).containsExactly("1");
                connection.rollback();
                return result;
            }
        }
    }

    @Test
    void an_undo_script_runs_and_vanishes() throws Exception {
        assertThat(undo(true, "drop table b;", "drop table a;").outcome()).isEqualTo(Outcome.ROLLED_BACK);
    }

    @Test
    void a_pragma_is_not_the_same_inside_a_transaction() throws Exception {
        assertThat(undo(true, "pragma user_version = 3;", "drop table b;").outcome())
                .isEqualTo(Outcome.NOT_TRANSACTIONAL);
    }

    @Test
    void what_flyway_runs_outside_a_transaction_is_refused() throws Exception {
        assertThat(undo(true, "pragma foreign_keys = off;").outcome()).isEqualTo(Outcome.NOT_TRANSACTIONAL);
    }

    @Test
    void a_foreign_key_that_the_commit_would_check_is_left_to_a_step_of_its_own() throws Exception {
        assertThat(undo(true, "delete from a;").outcome()).isEqualTo(Outcome.NOT_TRANSACTIONAL);
    }

    @Test
    void a_foreign_key_that_nobody_checks_is_no_obstacle() throws Exception {
        assertThat(undo(false, "delete from a;").outcome()).isEqualTo(Outcome.ROLLED_BACK);
    }
}
