package dev.mrt.core.statics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.check.CheckReport;
import dev.mrt.api.sql.SqlDialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which dialect a chain is read, and why. */
class DialectTest {

    private Project project;

    @BeforeEach
    void a_chain_that_says_nothing(@TempDir Path root) throws Exception {
        project = new Project(root).file("V1__a.sql", "CREATE TABLE a (id int);");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://host/db, POSTGRES",
        "jdbc:tc:postgresql:15:///db, POSTGRES",
        "jdbc:p6spy:mysql://host/db?password=secret, MYSQL",
        "jdbc:mysql://host/db, MYSQL",
        "jdbc:mariadb://host/db, MARIADB",
        "jdbc:h2:mem:x, H2",
        "jdbc:h2:mem:x;MODE=PostgreSQL;DB_CLOSE_DELAY=-1, POSTGRES",
        "jdbc:h2:mem:x;mode=MSSQLServer, SQLSERVER",
        "jdbc:sqlite:app.db, SQLITE",
        "jdbc:oracle:thin:@host:1521/x, ORACLE",
        "jdbc:sqlserver://host;databaseName=mysql, SQLSERVER",
        "jdbc:db2://host/mysql, ANY"
    })
    void a_url_tells_the_dialect_and_is_not_shown(String url, SqlDialect dialect) throws Exception {
        CheckReport report = project.with(builder -> builder.jdbcUrl(url)).check();
        assertThat(report.dialect()).isEqualTo(dialect);
        assertThat(report.dialectReason()).doesNotContain("secret", "host");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE b (id int, c jsonb);             | POSTGRES",
                "CREATE TABLE b (id int) ENGINE=InnoDB;        | MYSQL",
                "CREATE TABLE b (id int) ENGINE=Aria;          | MARIADB",
                "CREATE SEQUENCE s; ALTER TABLE b MODIFY COLUMN c int; | MARIADB",
                "CREATE TABLE b (id integer PRIMARY KEY AUTOINCREMENT); | SQLITE",
                "CREATE TABLE b (c VARCHAR2(20), d NUMBER(3)); | ORACLE",
                "CREATE TABLE b (c nvarchar(max));             | SQLSERVER",
                "CREATE CACHED TABLE b (c varchar_ignorecase); | H2",
                "CREATE TABLE b (c varchar(20));               | ANY"
            })
    void without_any_setting_the_sql_tells(String sql, SqlDialect dialect) throws Exception {
        CheckReport report = project.file("V2__b.sql", sql).check();
        assertThat(report.dialect()).isEqualTo(dialect);
        assertThat(report.dialectReason()).contains(dialect == SqlDialect.ANY ? "option dialect" : "V2__b.sql");
    }

    @Test
    void what_the_user_says_goes_first() throws Exception {
        project.with(builder -> builder.jdbcUrl("jdbc:h2:mem:x").database("mariadb"));
        assertThat(project.check().dialect()).isEqualTo(SqlDialect.MARIADB);
        project.with(builder -> builder.dialect(SqlDialect.MYSQL));
        assertThat(project.check().dialect()).isEqualTo(SqlDialect.MYSQL);
        assertThat(project.check().dialectReason()).isEqualTo("the option dialect");
    }

    @Test
    void the_version_is_that_of_the_database_unless_another_is_given() throws Exception {
        List<Integer> seen = new ArrayList<>();
        project.with(builder -> builder.database("postgres:17").check(Project.named("OWN1"), migration -> {
            seen.add(migration.majorVersion());
            return List.of();
        }));
        project.check();
        project.with(builder -> builder.minimumVersion("12")).check();
        project.with(builder -> builder.minimumVersion(null).database("postgres"))
                .check();
        assertThat(seen).containsExactly(17, 12, 0);
    }
}
