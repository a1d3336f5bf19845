package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.spi.Sandbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Scratch databases on a PostgreSQL server. */
final class PostgresProduct implements ServerProduct {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String SYNTAX_ERROR = "42601";
    private static final String OBJECT_IN_USE = "55006";

    /** Settings whose value is a list of names that is quoted as such already (flag {@code GUC_LIST_QUOTE} of the server). */
    private static final Set<String> LISTS =
            Set.of("search_path", "temp_tablespaces", "session_preload_libraries", "local_preload_libraries");

    /** A locale that is not of the provider "libc" is left to the server: its parameters differ from version to version. */
    private static final String LIKE_THIS_ONE =
            "select pg_encoding_to_char(encoding), quote_literal(datcollate), quote_literal(datctype)"
                    + " from pg_catalog.pg_database where datname = current_database()";

    private static final String SETTINGS_OF_THIS_ONE =
            "select s.name, s.value, quote_literal(s.value) from (select split_part(c, '=', 1) as name,"
                    + " substr(c, strpos(c, '=') + 1) as value from pg_catalog.pg_db_role_setting r"
                    + " join pg_catalog.pg_database d on d.oid = r.setdatabase, unnest(r.setconfig) c"
                    + " where r.setrole = 0 and d.datname = current_database()) s";

    @Override
    public void create(Connection given, String name) throws SQLException {
        try (Statement statement = given.createStatement()) {
            statement.execute("create database " + name + " template template0" + likeThisOne(statement));
            setLikeThisOne(statement, name);
        }
    }

    @Override
    public boolean copiesDatabases() {
        return true;
    }

    /** Settings of a database are not in it, and so not copied (manual, "Template Databases"). */
    @Override
    public void copy(Connection given, String original, String name) throws SQLException {
        try (Statement statement = given.createStatement()) {
            statement.execute("create database " + name + " template " + original);
            setLikeThisOne(statement, name);
        }
    }

    private static void setLikeThisOne(Statement statement, String name) throws SQLException {
        for (String setting : settingsOfThisOne(statement)) {
            setIfAllowed(statement, "alter database " + name + " set " + setting);
        }
    }

    private static String likeThisOne(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(LIKE_THIS_ONE)) {
            row.next();
            return " encoding '" + row.getString(1) + "' lc_collate " + row.getString(2) + " lc_ctype "
                    + row.getString(3);
        }
    }

    private static List<String> settingsOfThisOne(Statement statement) throws SQLException {
        List<String> settings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(SETTINGS_OF_THIS_ONE)) {
            while (rows.next()) {
                String name = rows.getString(1);
                settings.add(name + " to " + (LISTS.contains(name) ? rows.getString(2) : rows.getString(3)));
            }
        }
        return settings;
    }

    private static void setIfAllowed(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!isDenied(e)) {
                throw e;
            }
            System.getLogger(PostgresProduct.class.getName())
                    .log(System.Logger.Level.DEBUG, "A setting of the given database was not taken over.", e);
        }
    }

    @Override
    public Sandbox.Sharing sharing() {
        return Sandbox.Sharing.SERVER;
    }

    @Override
    public boolean isMissingRight(SQLException refusal) {
        return isDenied(refusal);
    }

    private static boolean isDenied(SQLException e) {
        return INSUFFICIENT_PRIVILEGE.equals(e.getSQLState());
    }

    @Override
    public void drop(Connection given, UrlConnector siblings, String name) throws SQLException {
        if (exists(given, name)) {
            try (Statement statement = given.createStatement()) {
                statement.execute("alter database " + name + " is_template false");
            }
            try {
                dropNow(given, name);
            } catch (SQLException e) {
                if (!OBJECT_IN_USE.equals(e.getSQLState())) {
                    throw e;
                }
                PostgresRelease.release(given, siblings.to(name), name);
                dropNow(given, name);
            }
        }
    }

    private static boolean exists(Connection given, String name) throws SQLException {
        try (PreparedStatement query =
                given.prepareStatement("select 1 from pg_catalog.pg_database where datname = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** {@code FORCE} exists since PostgreSQL 13. */
    private static void dropNow(Connection given, String name) throws SQLException {
        try (Statement statement = given.createStatement()) {
            try {
                statement.execute("drop database if exists " + name + " with (force)");
            } catch (SQLException e) {
                if (!SYNTAX_ERROR.equals(e.getSQLState())) {
                    throw e;
                }
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
                statement.execute("drop database if exists " + name);
            }
        }
    }

    @Override
    public List<Scratch> scratchDatabases(Connection given) throws SQLException {
        List<Scratch> found = new ArrayList<>();
        String query = "select d.datname, count(a.pid) from pg_catalog.pg_database d"
                + " left join pg_catalog.pg_stat_activity a on a.datid = d.oid where d.datname like 'mrt\\_%' group by 1 order by 1";
        try (Statement statement = given.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                int sessions = rows.getInt(2);
                ScratchName.parse(rows.getString(1)).ifPresent(name -> found.add(new Scratch(name, sessions)));
            }
        }
        return found;
    }

    @Override
    public Optional<SessionReset> reset() {
        return Optional.of(new PostgresSessionReset());
    }

    @Override
    public Properties scriptSettings() {
        Properties settings = new Properties();
        settings.setProperty("preferQueryMode", "simple");
        return settings;
    }

    @Override
    public DatabaseContents contents() {
        return new PostgresContents();
    }
}
