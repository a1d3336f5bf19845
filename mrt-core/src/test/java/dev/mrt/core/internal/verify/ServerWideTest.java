package dev.mrt.core.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerWideTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ROLE app",
                "create user app password 'x'",
                "DO $$ BEGIN EXECUTE 'CREATE ROLE app'; END $$",
                "ALTER ROLE app SET search_path = x",
                "DROP ROLE IF EXISTS app",
                "DROP USER IF EXISTS app",
                "COMMENT ON ROLE app IS 'x'",
                "GRANT admins TO app",
                "REVOKE admins FROM app",
                "REASSIGN OWNED BY a TO b",
                "drop owned by a",
                "CREATE TABLESPACE fast LOCATION '/x'",
                "ALTER DATABASE shop SET timezone = 'UTC'",
                "ALTER SYSTEM SET work_mem = '1MB'",
                "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p",
                "SELECT pg_create_logical_replication_slot('a', 'pgoutput')",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            })
    void what_databases_of_a_server_share_is_found(String sql) {
        assertThat(ServerWide.isFoundIn(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE user_role (id int)",
                "CREATE TABLE \"user\" (id int)",
                "ALTER TABLE users ADD COLUMN role text",
                "GRANT SELECT ON hut TO app",
                "REVOKE ALL\nON hut FROM app",
                "CREATE USER MAPPING FOR app SERVER s",
                "DROP INDEX database_id",
                "CREATE SCHEMA system_x",
                "SELECT pg_advisory_lock(1)"
            })
    void what_a_database_has_for_itself_is_not(String sql) {
        assertThat(ServerWide.isFoundIn(sql)).isFalse();
    }
}
