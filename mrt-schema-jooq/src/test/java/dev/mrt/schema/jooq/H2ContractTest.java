package dev.mrt.schema.jooq;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class H2ContractTest extends JooqContract.UpperCase {

    @Override
    protected Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:");
    }

    @Override
    protected String schema() {
        return "PUBLIC";
    }
}
