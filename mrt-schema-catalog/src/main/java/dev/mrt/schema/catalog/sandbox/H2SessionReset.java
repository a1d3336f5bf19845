package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Goes back to the first schema; whatever else H2 lists as a session's state, variables and temporary tables, ends its reuse. */
final class H2SessionReset implements SessionReset {

    private static final String STATE = "SELECT COALESCE(LISTAGG(STATE_KEY || '=' || STATE_COMMAND, ';')"
            + " WITHIN GROUP (ORDER BY STATE_KEY), '') FROM INFORMATION_SCHEMA.SESSION_STATE";

    /** Settings of a session that H2 does not list there. */
    private static final Pattern UNLISTED = Pattern.compile(
            "\\bset\\s+(?:lock_timeout|query_timeout|non_keywords|variable_binary|lazy_query|truncate_large|session)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void clean(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("SET SCHEMA PUBLIC");
        }
    }

    @Override
    public String defaults(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public boolean leavesTraces(String sql) {
        return UNLISTED.matcher(sql).find();
    }
}
