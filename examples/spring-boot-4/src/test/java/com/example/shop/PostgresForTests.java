package com.example.shop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A PostgreSQL for tests. With docker it would be a container:
 *
 * <pre>
 * &#64;Bean
 * &#64;ServiceConnection
 * PostgreSQLContainer postgres() {
 *     return new PostgreSQLContainer("postgres:17");
 * }
 * </pre>
 */
@TestConfiguration(proxyBeanMethods = false)
class PostgresForTests {

    @Bean
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.start();
    }

    /** What {@code @ServiceConnection} makes of a container. */
    @Bean
    JdbcConnectionDetails connectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return postgres.getJdbcUrl("postgres", "postgres");
            }

            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }
        };
    }
}
