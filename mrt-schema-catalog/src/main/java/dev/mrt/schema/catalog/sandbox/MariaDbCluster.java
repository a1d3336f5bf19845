package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Puts a MariaDB server of our own back to the state after its installation: databases, accounts, roles, global variables. */
final class MariaDbCluster {

    /** The account that sessions of the sandbox have. */
    static final String ACCOUNT = "'root'@'%'";

    private static final String SESSIONS =
            "select id from information_schema.processlist where id <> connection_id() and user not in ('system user', 'event_scheduler')";
    private static final String DATABASES =
            "select concat('`', replace(schema_name, '`', '``'), '`') from information_schema.schemata"
                    + " where schema_name not in ('information_schema', 'mysql', 'performance_schema', 'sys')";
    private static final String ACCOUNTS =
            "select if(json_value(priv, '$.is_role'), concat('role ', quote(user)), concat('user ', quote(user), '@', quote(host)))"
                    + " from mysql.global_priv where user not in ('mariadb.sys', 'PUBLIC') and not (user = 'root' and host = '%')";
    private static final String VARIABLES =
            "select variable_name from information_schema.system_variables where global_value_origin = 'SQL' and read_only = 'NO'";

    private MariaDbCluster() {}

    /** The script that leaves one account, with a password. */
    static String firstAccount(String password) {
        return String.join(
                "\n",
                "CREATE OR REPLACE USER " + ACCOUNT + " IDENTIFIED BY '" + password + "';",
                "GRANT ALL PRIVILEGES ON *.* TO " + ACCOUNT + " WITH GRANT OPTION;",
                "DELETE FROM mysql.global_priv WHERE (User = 'root' AND Host <> '%') OR User = '';",
                "FLUSH PRIVILEGES;",
                "");
    }

    /**
     * Ends all other sessions and removes everything that was made.
     *
     * @param admin a session with all rights
     * @param password the account's password, letters and digits only
     * @throws SQLException if something cannot be removed
     */
    static void clean(Connection admin, String password) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("set session lock_wait_timeout = 60");
            for (String session : list(statement, SESSIONS)) {
                kill(statement, session);
            }
            for (String database : list(statement, DATABASES)) {
                statement.execute("drop database " + database);
            }
            for (String account : list(statement, ACCOUNTS)) {
                statement.execute("drop " + account);
            }
            for (String variable : list(statement, VARIABLES)) {
                statement.execute("set global " + variable + " = default");
            }
        }
        setPassword(admin, password);
    }

    private static void kill(Statement statement, String session) throws SQLException {
        try {
            statement.execute("kill " + session);
        } catch (SQLException e) {
            int endedByItself = 1094;
            if (e.getErrorCode() != endedByItself) {
                throw e;
            }
        }
    }

    /**
     * Sets the account's password.
     *
     * @param admin a session with all rights
     * @param password letters and digits only
     * @throws SQLException if the session is gone
     */
    static void setPassword(Connection admin, String password) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("alter user " + ACCOUNT + " identified by '" + password + "' account unlock");
        }
    }

    /**
     * Makes an empty database with the server's defaults.
     *
     * @param admin a session that may create databases
     * @param database a name that needs no quotes
     * @throws SQLException if the server refuses
     */
    static void createDatabase(Connection admin, String database) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("create database " + database);
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
