package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.MYSQL;
import static dev.mrt.api.sql.SqlDialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.analyzer.ExampleChain;
import dev.mrt.api.check.RiskWarning;
import org.junit.jupiter.api.Test;

class LossOnOtherDatabasesTest {

    private static final String USERS = "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, phone TEXT);\n";

    @Test
    void a_table_made_anew_keeps_its_rows() {
        ExampleChain chain = ExampleChain.of(
                SQLITE,
                "V1__users.sql",
                USERS,
                "V2__rebuild.sql",
                "CREATE TABLE new_users (id INTEGER PRIMARY KEY, name TEXT NOT NULL, phone TEXT);\n"
                        + "INSERT INTO new_users SELECT id, name, phone FROM users;\nDROP TABLE users;\n"
                        + "ALTER TABLE new_users RENAME TO users;\n");

        assertThat(chain.warnings("MRT202")).isEmpty();
        assertThat(chain.warnings("MRT201")).isEmpty();
    }

    @Test
    void a_table_made_anew_loses_the_columns_and_rows_that_are_left_out() {
        ExampleChain chain = ExampleChain.of(
                SQLITE,
                "V1__users.sql",
                USERS,
                "V2__rebuild.sql",
                "ALTER TABLE users RENAME TO old_users;\nCREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);\n"
                        + "INSERT INTO users SELECT id, name FROM old_users WHERE name IS NOT NULL;\nDROP TABLE old_users;\n");

        assertThat(chain.warnings("MRT201")).extracting(RiskWarning::object).containsExactly("users.phone");
        assertThat(chain.warnings("MRT202"))
                .extracting(RiskWarning::message)
                .singleElement()
                .asString()
                .contains("some");
    }

    @Test
    void rows_may_wait_in_a_copy_while_the_table_is_made_anew() {
        ExampleChain chain = ExampleChain.of(
                SQLITE,
                "V1__users.sql",
                USERS,
                "V2__rebuild.sql",
                "CREATE TABLE waiting (id INTEGER, name TEXT, phone TEXT);\nINSERT INTO waiting SELECT id, name, phone FROM users;\n"
                        + "DROP TABLE users;\nCREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, phone TEXT NOT NULL);\n"
                        + "INSERT INTO users SELECT id, name, phone FROM waiting;\nDROP TABLE waiting;\n");

        assertThat(chain.warnings("MRT202")).isEmpty();
        assertThat(chain.warnings("MRT201")).isEmpty();
    }

    @Test
    void mysql_drops_keys_by_kind() {
        String base = "CREATE TABLE a (id INT PRIMARY KEY);\nCREATE TABLE b (id INT PRIMARY KEY, a INT,"
                + " CONSTRAINT b_a FOREIGN KEY (a) REFERENCES a (id));\n";
        ExampleChain chain = ExampleChain.of(
                MYSQL,
                "V1__base.sql",
                base,
                "V2__drop.sql",
                "ALTER TABLE b DROP FOREIGN KEY b_a, DROP PRIMARY KEY;\n",
                "U2__drop.sql",
                "ALTER TABLE b ADD PRIMARY KEY (id);\n");

        assertThat(chain.warnings("MRT205")).hasSize(1);
        assertThat(chain.warnings("MRT409")).isEmpty();
    }

    @Test
    void mysql_empties_and_drops_partitions() {
        ExampleChain chain = ExampleChain.of(
                MYSQL,
                "V1__event.sql",
                "CREATE TABLE event (day INT) PARTITION BY RANGE (day) (PARTITION p0 VALUES LESS THAN (10));\n",
                "V2__parts.sql",
                "ALTER TABLE event TRUNCATE PARTITION p0;\nALTER TABLE event DROP PARTITION p0;\n");

        assertThat(chain.warnings("MRT203")).hasSize(1);
        assertThat(chain.warnings("MRT220")).hasSize(1);
    }

    @Test
    void a_modified_column_is_compared_as_a_whole() {
        ExampleChain chain = ExampleChain.of(
                MYSQL,
                "V1__t.sql",
                "CREATE TABLE t (id INT PRIMARY KEY, price DECIMAL(10,4), name VARCHAR(20));\n",
                "V2__t.sql",
                "ALTER TABLE t MODIFY price DECIMAL(10,2) NOT NULL, CHANGE name title VARCHAR(20);\n",
                "U2__t.sql",
                "ALTER TABLE t MODIFY price DECIMAL(10,4) NOT NULL;\n");

        assertThat(chain.warnings("MRT219")).hasSize(1);
        assertThat(chain.warnings("MRT303")).isEmpty();
        assertThat(chain.warnings("MRT402")).hasSize(1);
        assertThat(chain.warnings("MRT302")).hasSize(1);
    }

    @Test
    void cascade_means_nothing_in_mysql() {
        ExampleChain chain = ExampleChain.of(
                MYSQL, "V1__t.sql", "CREATE TABLE t (id INT);\n", "V2__t.sql", "DROP TABLE t CASCADE;\n");

        assertThat(chain.warnings("MRT215")).isEmpty();
        assertThat(chain.warnings("MRT202")).hasSize(1);
    }
}
