package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.core.Mrt;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The application's database on a real server: rows, tables and databases are the same before and after. */
class UntouchedApplicationTest {

    private static Sandbox server;

    @BeforeAll
    static void start() throws SQLException {
        server = new PostgresSandboxProvider()
                .open(new SandboxRequest("postgres", MrtConfig.builder().build()));
        run("CREATE ROLE shop LOGIN SUPERUSER PASSWORD 's3cret'");
        run("CREATE TABLE precious (id int PRIMARY KEY, what text)");
        run("INSERT INTO precious VALUES (1, 'Ada')");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> contents() throws SQLException {
        List<String> contents = new ArrayList<>();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT datname FROM pg_database UNION ALL SELECT relname FROM pg_class"
                                + " UNION ALL SELECT nspname FROM pg_namespace UNION ALL SELECT id || what FROM precious"
                                + " ORDER BY 1")) {
            while (rows.next()) {
                contents.add(rows.getString(1));
            }
        }
        return contents;
    }

    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> {
            try (Connection connection = server.connect()) {
                return connection.getMetaData().getURL();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        properties.add("spring.datasource.username", () -> "shop");
        properties.add("spring.datasource.password", () -> "s3cret");
    }

    private static List<Verdict> verify(MrtConfig config) throws SQLException {
        List<String> before = contents();
        try (Mrt mrt = Mrt.of(config)) {
            List<Verdict> verdicts = mrt.checkAll().results().stream()
                    .map(RevisionResult::verdict)
                    .toList();
            assertThat(contents()).contains("1Ada").isEqualTo(before);
            return verdicts;
        }
    }

    @TestPropertySource(properties = "spring.flyway.placeholders.width=40")
    static class WithFlyway {
        @DynamicPropertySource
        static void properties(DynamicPropertyRegistry properties) {
            database(properties);
        }
    }

    @Test
    void flyway_works_beside_it() throws SQLException {
        assertThat(verify(Asked.flyway(WithFlyway.class))).containsExactly(Verdict.PASSED, Verdict.PASSED);
    }

    @TestPropertySource(
            properties = {
                "spring.liquibase.change-log=classpath:db/changelog/shop.yaml",
                "spring.liquibase.parameters.width=40",
                "spring.liquibase.drop-first=true"
            })
    static class WithLiquibase {
        @DynamicPropertySource
        static void properties(DynamicPropertyRegistry properties) {
            database(properties);
        }
    }

    @Test
    void liquibase_works_beside_it_even_if_told_to_drop_everything_first() throws SQLException {
        assertThat(verify(Asked.liquibase(WithLiquibase.class))).containsExactly(Verdict.PASSED, Verdict.FAILED);
    }

    @SpringBootTest(
            properties = {
                "spring.flyway.placeholders.width=40",
                "spring.flyway.baseline-on-migrate=true",
                "spring.flyway.baseline-version=0",
                "spring.liquibase.enabled=false"
            })
    static class WithContext {
        @DynamicPropertySource
        static void properties(DynamicPropertyRegistry properties) {
            database(properties);
        }
    }

    @Test
    void a_test_with_the_application_works_beside_it_too() throws SQLException {
        MrtConfig config = Asked.flyway(WithContext.class);

        assertThat(contents()).contains("customer");
        assertThat(verify(config)).containsExactly(Verdict.PASSED, Verdict.PASSED);
        run("DROP TABLE customer, flyway_schema_history");
    }
}
