package dev.mrt.analyzer.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.analyzer.ExampleChain;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntaxErrorTest {

    private static final String TABLE = "CREATE TABLE item (id int, name varchar(9));";

    private static List<RiskWarning> found(SqlDialect dialect, String up, String down) {
        return ExampleChain.of(dialect, "V1__a.sql", TABLE, "V2__b.sql", up, "U2__b.sql", down)
                .warnings("MRT902");
    }

    @Test
    void an_error_in_one_statement_hides_no_other() {
        var chain = ExampleChain.of(
                SqlDialect.POSTGRES, "V1__a.sql", TABLE, "V2__b.sql", "SELECT (1;\nDROP TABLE item;\nSELECT 'x;\n");

        assertThat(chain.warnings("MRT902")).hasSize(2);
        assertThat(chain.warnings("MRT202")).hasSize(1);
    }

    @Test
    void an_index_is_dropped_in_the_way_of_the_database() {
        String up = "CREATE INDEX i ON item (name);";

        assertThat(found(SqlDialect.POSTGRES, up, "DROP INDEX i ON item;")).hasSize(1);
        assertThat(found(SqlDialect.POSTGRES, up, "DROP INDEX i;")).isEmpty();
        assertThat(found(SqlDialect.MYSQL, up, "DROP INDEX i ON item;")).isEmpty();
    }
}
