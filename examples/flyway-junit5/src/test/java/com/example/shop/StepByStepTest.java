package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mrt.core.Mrt;
import dev.mrt.junit5.MrtTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MrtTest(locations = "classpath:db/migration", database = "postgres")
class StepByStepTest {

    private final Mrt mrt;

    StepByStepTest(Mrt mrt) {
        this.mrt = mrt;
    }

    @Test
    void phone_numbers_come_back_where_names_differ() {
        mrt.upgradeTo("5");
        mrt.seed("customer", List.of(
                Map.of("name", "Ann", "email", "ann@example.org", "phone", "555 0101"),
                Map.of("name", "Bob", "email", "bob@example.org", "phone", "555 0102")));

        mrt.upgradeOne();
        mrt.downgradeOne();

        mrt.assertDataIntact();
    }

    @Test
    void namesakes_get_each_others_numbers() {
        mrt.upgradeTo("5");
        mrt.seed("customer", List.of(
                Map.of("name", "Ann", "email", "ann@example.org", "phone", "555 0101"),
                Map.of("name", "Ann", "email", "ann@example.net", "phone", "555 0102")));

        mrt.upgradeOne();
        mrt.downgradeOne();

        AssertionError lost = assertThrows(AssertionError.class, mrt::assertDataIntact);
        assertTrue(lost.getMessage().contains("1 of 2 values of public.customer.phone"), lost.getMessage());
    }

    @Test
    void the_price_history_starts_with_every_price() throws SQLException {
        mrt.upgradeTo("8");
        mrt.seed("product", 3);

        mrt.upgradeTo("9");

        try (Connection connection = mrt.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM product_price")) {
            assertTrue(rows.next());
            assertEquals(3, rows.getInt(1));
        }
    }
}
