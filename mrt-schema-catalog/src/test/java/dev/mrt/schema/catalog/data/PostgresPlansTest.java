package dev.mrt.schema.catalog.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.schema.catalog.postgres.PostgresIntrospector;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans are kept in a session; tables change under them. */
class PostgresPlansTest {

    private static final String PLANS =
            "select count(*) from pg_catalog.pg_prepared_statements where name like 'mrt\\_rows\\_%'";

    private Sandbox sandbox;
    private Connection session;

    @BeforeEach
    void open() throws SQLException {
        sandbox = new PostgresSandboxProvider()
                .open(new SandboxRequest("postgres", MrtConfig.builder().build()));
        session = sandbox.connect();
        for (int i = 1; i <= 40; i++) {
            DataSql.run(
                    session,
                    "create table t" + i + " (id int primary key, a varchar(9))",
                    "insert into t" + i + " values (1, 'one'), (2, null)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update t7 set a = 'two'",
                "alter table t7 add b int default 5",
                "alter table t7 drop a",
                "alter table t7 alter a type text using a || a",
                "alter table t7 rename a to b",
                "drop table t7; create table t7 (id int primary key, a varchar(9)); insert into t7 values (3, 'three')",
                "alter table t7 rename to t07; alter table t8 rename to t7",
                "create table heir () inherits (t7); insert into heir values (9, 'nine')",
                "drop table t7"
            })
    void a_kept_plan_reads_what_is_there_now(String change) throws SQLException {
        DataSnapshot before = read(session);
        assertThat(read(session)).isEqualTo(before);
        assertThat(DataSql.text(session, PLANS)).isNotEqualTo("0");
        DataSql.run(session, change.split("; "));
        DataSnapshot after = read(session);
        assertThat(after).isNotEqualTo(before);
        try (Connection fresh = sandbox.connect()) {
            assertThat(DataSql.text(fresh, PLANS)).isEqualTo("0");
            assertThat(after).isEqualTo(read(fresh));
        }
    }

    @Test
    void plans_that_are_not_used_any_more_are_dropped() throws SQLException {
        read(session);
        int first = Integer.parseInt(DataSql.text(session, PLANS));
        for (int i = 41; i <= 60; i++) {
            DataSql.run(session, "create table t" + i + " (id int primary key)");
            read(session);
        }
        assertThat(Integer.parseInt(DataSql.text(session, PLANS))).isLessThanOrEqualTo(first + 2);
    }

    private static DataSnapshot read(Connection connection) throws SQLException {
        return DataSql.read(connection, new PostgresIntrospector(), new PostgresDataReader());
    }
}
