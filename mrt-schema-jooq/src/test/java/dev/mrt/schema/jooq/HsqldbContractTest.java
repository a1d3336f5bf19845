package dev.mrt.schema.jooq;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

class HsqldbContractTest extends JooqContract.UpperCase {

    @Override
    protected Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:hsqldb:mem:" + UUID.randomUUID() + ";shutdown=true", "SA", "");
    }

    @Override
    protected String schema() {
        return "PUBLIC";
    }
}
