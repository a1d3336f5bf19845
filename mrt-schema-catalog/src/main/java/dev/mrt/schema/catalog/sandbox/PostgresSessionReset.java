package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What {@code DISCARD ALL} does (<a href="https://www.postgresql.org/docs/current/sql-discard.html">manual</a>) but for prepared statements and
 * plans, which make the next snapshot quick, and the two things that it does not do. A session in which a script prepared a statement is not
 * used again.
 *
 * <p>It goes back to the settings that were in force when the session began, so {@code ALTER DATABASE ... SET} and {@code ALTER ROLE ... SET}
 * would be missed. And a setting of one's own ({@code SET my.user = 'x'}) becomes empty, whereas in a new session it is unknown.
 */
final class PostgresSessionReset implements SessionReset {

    private static final String DEFAULTS =
            "select coalesce(string_agg(s::text, ';' order by setdatabase, setrole), '') from pg_catalog.pg_db_role_setting s";

    private static final String DISCARD = "CLOSE ALL; SET SESSION AUTHORIZATION DEFAULT; RESET ALL; UNLISTEN *;"
            + " SELECT pg_catalog.pg_advisory_unlock_all(); DISCARD TEMP; DISCARD SEQUENCES";

    private static final Pattern PREPARE = Pattern.compile("\\bprepare\\s+(?!mrt_)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SETTING_OF_ONES_OWN = Pattern.compile(
            "\\bset_config\\b(?!\\s*\\(\\s*'\\w+'\\s*,)|\\bset\\s+(?:session\\s+|local\\s+)?\"?\\w+\"?\\s*\\.",
            Pattern.CASE_INSENSITIVE);

    /** The driver must not prepare statements by itself: a migration would change their result types under it. */
    @Override
    public Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("prepareThreshold", "0");
        return settings;
    }

    @Override
    public void clean(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(DISCARD);
        }
    }

    @Override
    public String defaults(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(DEFAULTS)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public boolean leavesTraces(String sql) {
        return SETTING_OF_ONES_OWN.matcher(sql).find() || PREPARE.matcher(sql).find();
    }
}
