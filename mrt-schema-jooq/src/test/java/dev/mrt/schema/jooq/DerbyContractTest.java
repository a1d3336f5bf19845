package dev.mrt.schema.jooq;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;

class DerbyContractTest extends JooqContract.UpperCase {

    /** Derby writes its log into the working directory otherwise. */
    @BeforeAll
    static void log_elsewhere() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    @Override
    protected Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true", "APP", "");
    }

    @Override
    protected String schema() {
        return "APP";
    }

    /** Derby makes no second index over a column that has one by its foreign key. */
    @Override
    protected List<String> sample() {
        return super.sample().stream()
                .map(sql -> sql.replace("on child (parent_id)", "on child (parent_id, amount)"))
                .toList();
    }
}
