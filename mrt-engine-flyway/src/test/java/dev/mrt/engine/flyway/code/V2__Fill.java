package dev.mrt.engine.flyway.code;

import dev.mrt.api.Reversible;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Found on the class path by tests. */
public class V2__Fill extends BaseJavaMigration implements Reversible {

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("insert into a values (2)");
        }
    }

    @Override
    public void undo(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from a where id = 2");
        }
    }
}
