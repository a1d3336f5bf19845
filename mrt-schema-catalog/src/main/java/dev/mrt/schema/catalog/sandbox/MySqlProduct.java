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

/** Scratch databases on a MariaDB or MySQL server. */
final class MySqlProduct implements ServerProduct {

    /** {@code ER_DBACCESS_DENIED_ERROR}, {@code ER_SPECIFIC_ACCESS_DENIED_ERROR}. */
    private static final Set<Integer> DENIED = Set.of(1044, 1227);

    private static final int NO_SUCH_THREAD = 1094;

    private static final String LIKE_THIS_ONE =
            "select concat(' character set ', default_character_set_name, ' collate ', default_collation_name)"
                    + " from information_schema.schemata where schema_name = database()";

    @Override
    public void create(Connection given, String name) throws SQLException {
        List<String> like = Rows.column(given, LIKE_THIS_ONE);
        try (Statement statement = given.createStatement()) {
            statement.execute("create database " + name + (like.isEmpty() ? "" : like.get(0)));
        }
    }

    /** A migration may name other databases of the server, and no rule tells those from tables. */
    @Override
    public Sandbox.Sharing sharing() {
        return Sandbox.Sharing.DATABASE;
    }

    @Override
    public boolean isMissingRight(SQLException refusal) {
        return DENIED.contains(refusal.getErrorCode());
    }

    @Override
    public void drop(Connection given, UrlConnector siblings, String name) throws SQLException {
        try (Statement statement = given.createStatement()) {
            for (String session : sessions(given, name)) {
                kill(statement, session);
            }
            statement.execute("drop database if exists " + name);
        }
    }

    private static List<String> sessions(Connection given, String name) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement query =
                given.prepareStatement("select id from information_schema.processlist where db = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    private static void kill(Statement statement, String session) throws SQLException {
        try {
            statement.execute("kill " + session);
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_THREAD) {
                throw e;
            }
        }
    }

    @Override
    public List<Scratch> scratchDatabases(Connection given) throws SQLException {
        List<Scratch> found = new ArrayList<>();
        String names =
                "select schema_name from information_schema.schemata where schema_name like 'mrt\\_%' order by 1";
        for (String name : Rows.column(given, names)) {
            Optional<ScratchName> scratch = ScratchName.parse(name);
            if (scratch.isPresent()) {
                found.add(new Scratch(scratch.get(), sessions(given, name).size()));
            }
        }
        return found;
    }

    @Override
    public Optional<SessionReset> reset() {
        return Optional.empty();
    }

    @Override
    public Properties scriptSettings() {
        Properties settings = new Properties();
        settings.setProperty("allowMultiQueries", "true");
        return settings;
    }

    @Override
    public DatabaseContents contents() {
        return new MySqlContents();
    }
}
