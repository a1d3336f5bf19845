package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Small queries of text. */
final class Rows {

    private Rows() {}

    /** The first column of every row. */
    static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Rows of a type and an identity. */
    static List<Inventory.Item> items(Connection connection, String query) throws SQLException {
        List<Inventory.Item> items = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                items.add(new Inventory.Item(rows.getString(1), rows.getString(2)));
            }
        }
        return items;
    }
}
