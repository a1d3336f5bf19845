package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Removes what keeps PostgreSQL from dropping a database: replication slots, subscriptions, prepared transactions. */
final class PostgresRelease {

    private PostgresRelease() {}

    /**
     * Removes all of them.
     *
     * @param given a session in another database
     * @param database opens sessions in the database
     * @param name its name
     * @throws SQLException if a right is missing
     */
    static void release(Connection given, Connector database, String name) throws SQLException {
        try (Statement statement = given.createStatement()) {
            String slots = " from pg_catalog.pg_replication_slots where database = '" + name + "'";
            statement.execute("select pg_terminate_backend(active_pid)" + slots + " and active_pid is not null");
            statement.execute("select pg_drop_replication_slot(slot_name)" + slots);
        }
        try (Connection inside = database.connect(new Properties());
                Statement statement = inside.createStatement()) {
            for (String subscription : Rows.column(
                    inside,
                    "select quote_ident(subname) from pg_catalog.pg_subscription s join pg_catalog.pg_database d"
                            + " on d.oid = s.subdbid where d.datname = current_database()")) {
                statement.execute("alter subscription " + subscription + " disable");
                statement.execute("alter subscription " + subscription + " set (slot_name = none)");
                statement.execute("drop subscription " + subscription);
            }
            for (String transaction : Rows.column(
                    inside,
                    "select quote_literal(gid) from pg_catalog.pg_prepared_xacts where database = current_database()")) {
                statement.execute("rollback prepared " + transaction);
            }
        }
    }
}
