package dev.mrt.schema.catalog.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type of a product, and what else its tables can ask of a row. */
class TypesTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite", "mariadb"})
    void every_column_of_every_table_is_filled(String product) throws SQLException, IOException {
        try (Database database = Database.start(product, statements(product))) {
            assertThat(database.seed().shortfalls()).isEmpty();
            assertThat(empty(database, product.equals("mariadb") ? "`" : "\"")).isEmpty();
            assertThat(database.seed().shortfalls()).isEmpty();
        }
    }

    private static String[] statements(String product) throws IOException {
        try (InputStream script = TypesTest.class.getResourceAsStream(product + "-types.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .split("(?<!end);\\s*\\n(?!end)|(?<=end);\\s*");
        }
    }

    private static List<String> empty(Database database, String quote) throws SQLException {
        List<String> empty = new ArrayList<>();
        for (Table table : database.schema().tables()) {
            for (Column column : table.columns()) {
                String name = quote + column.name().replace(quote, quote + quote) + quote;
                if (database.number("SELECT count(" + name + ") FROM " + quote
                                + table.ref().name() + quote)
                        == 0) {
                    empty.add(table.ref().column(column.name()));
                }
            }
        }
        return empty;
    }
}
