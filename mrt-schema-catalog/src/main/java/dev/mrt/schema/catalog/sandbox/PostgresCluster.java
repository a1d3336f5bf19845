package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a server of our own back to the state after {@code initdb}. Databases are not all that a migration can leave: roles, tablespaces,
 * replication slots and settings belong to the whole server, and would make the second run of the same migration fail.
 */
final class PostgresCluster {

    /** Objects made after {@code initdb} have larger ids (PostgreSQL's {@code FirstNormalObjectId} in {@code transam.h}). */
    private static final String MADE_LATER = "oid >= 16384";

    private static final String SLOTS = "select slot_name from pg_replication_slots";
    private static final String DATABASES =
            "select quote_ident(datname) from pg_database where datname not in ('postgres', 'template0', 'template1')";
    private static final String ROLES = "select quote_ident(rolname) from pg_roles where " + MADE_LATER;
    private static final String TABLESPACES = "select quote_ident(spcname) from pg_tablespace where " + MADE_LATER;
    private static final String OWN_SETTINGS =
            "select 'alter role ' || case setrole when 0 then 'all' else setrole::regrole::text end"
                    + " || case setdatabase when 0 then '' else ' in database ' || quote_ident(datname) end || ' reset all'"
                    + " from pg_db_role_setting left join pg_database on pg_database.oid = setdatabase";
    private static final String SYSTEM_SETTINGS =
            "select 1 from pg_file_settings where sourcefile like '%postgresql.auto.conf'";

    private PostgresCluster() {}

    /**
     * Ends all other sessions and removes everything that was made.
     *
     * @param admin a superuser's session in the database {@code postgres}
     * @param password the superuser's password
     * @throws SQLException if something cannot be removed
     */
    static void clean(Connection admin, String password) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            dropSlots(statement);
            for (String database : list(statement, DATABASES)) {
                statement.execute("alter database " + database + " is_template false");
                statement.execute("drop database " + database + " with (force)");
            }
            for (String reset : list(statement, OWN_SETTINGS)) {
                statement.execute(reset);
            }
            for (String role : list(statement, ROLES)) {
                statement.execute("drop owned by " + role + " cascade");
                statement.execute("drop role " + role);
            }
            for (String tablespace : list(statement, TABLESPACES)) {
                statement.execute("drop tablespace " + tablespace);
            }
            if (!list(statement, SYSTEM_SETTINGS).isEmpty()) {
                statement.execute("alter system reset all");
                statement.execute("select pg_reload_conf()");
            }
        }
        setPassword(admin, password);
    }

    private static void dropSlots(Statement statement) throws SQLException {
        if (list(statement, SLOTS).isEmpty()) {
            return;
        }
        statement.execute(
                "select pg_terminate_backend(active_pid, 5000) from pg_replication_slots where active_pid is not null");
        statement.execute("select pg_drop_replication_slot(slot_name) from pg_replication_slots");
    }

    /**
     * Sets the superuser's password.
     *
     * @param admin a superuser's session
     * @param password letters and digits only
     * @throws SQLException if the session is gone
     */
    static void setPassword(Connection admin, String password) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("alter role " + PostgresServer.SUPERUSER
                    + " superuser login valid until 'infinity' connection limit -1 password '" + password + "'");
        }
    }

    /**
     * Makes an empty UTF-8 database.
     *
     * @param admin a session that may create databases
     * @param database a name that needs no quotes
     * @throws SQLException if the server refuses
     */
    static void createDatabase(Connection admin, String database) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("create database " + database + " template template0 encoding 'UTF8'");
        }
    }

    private static List<String> list(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
