package dev.mrt.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.SqlDialect;
import org.junit.jupiter.api.Test;

class RepetitionsTest {

    private static final String TABLE = "CREATE TABLE item (id int PRIMARY KEY, name text);\n";

    @Test
    void of_very_many_rows_only_some_are_looked_at_and_all_are_counted() {
        String rows =
                "INSERT INTO item (id, name) VALUES (1, 'a');\n".repeat(20_000) + "DELETE FROM item WHERE id = 1;\n";

        MigrationContext last = ExampleChain.of(
                        SqlDialect.POSTGRES, "V1__a.sql", TABLE, "V2__rows.sql", rows, "U2__rows.sql", rows)
                .last();

        assertThat(last.up()).hasSize(20_001);
        assertThat(last.up(Insert.class)).hasSizeBetween(1, 1000);
        assertThat(last.up(Delete.class)).hasSize(1);
    }

    @Test
    void a_script_of_ordinary_size_is_looked_at_as_a_whole() {
        String rows = "INSERT INTO item (id, name) VALUES (1, 'a');\n".repeat(400);

        assertThat(ExampleChain.of(SqlDialect.POSTGRES, "V1__a.sql", TABLE, "V2__rows.sql", rows)
                        .last()
                        .up(Insert.class))
                .hasSize(400);
    }
}
