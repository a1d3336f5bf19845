package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** The database comes from where Spring Boot would take it, and never before what the user told mrt. */
class ApplicationDatabaseTest {

    static class Nothing {}

    @Test
    void without_any_setting_it_is_the_embedded_one() {
        assertThat(Asked.flyway(Nothing.class).jdbcUrl()).startsWith("jdbc:h2:mem:");
    }

    @ActiveProfiles("staging")
    static class Staging {}

    @Test
    void url_user_and_password_come_from_the_properties() {
        MrtConfig config = Asked.flyway(Staging.class);

        assertThat(config.jdbcUrl()).isEqualTo("jdbc:postgresql://staging.example.com:5433/shop?sslmode=require");
        assertThat(config.username()).isEqualTo("staging");
        assertThat(config.password()).isEqualTo("from-the-profile");
    }

    @Test
    void a_user_that_mrt_was_told_stays() {
        MrtConfig config = Asked.with(
                Staging.class,
                builder -> builder.engine("flyway").username("maker").password("other"));

        assertThat(config.jdbcUrl()).contains("staging.example.com");
        assertThat(config.username() + config.password()).isEqualTo("makerother");
    }

    @TestPropertySource(properties = "spring.datasource.url=jdbc:postgresql://${SHOP_HOST_THAT_IS_NOT_SET}/shop")
    static class Incomplete {}

    @Test
    void where_mrt_was_given_a_database_the_settings_need_not_be_complete() {
        MrtConfig config =
                Asked.with(Incomplete.class, builder -> builder.engine("flyway").database("h2"));

        assertThat(config.engineConfiguration()).isNotNull();
        assertThat(config.jdbcUrl()).isNull();
        assertThat(config.dataSource()).isNull();
    }

    @TestPropertySource(
            properties = {
                "spring.datasource.url=jdbc:postgresql://localhost/shop",
                "spring.flyway.url=jdbc:postgresql://localhost/shop?currentSchema=ddl",
                "spring.flyway.user=owner",
                "spring.flyway.password=of-the-owner"
            })
    static class OwnUserOfFlyway {}

    @Test
    void a_database_of_flyway_alone_comes_first() {
        MrtConfig config = Asked.flyway(OwnUserOfFlyway.class);

        assertThat(config.jdbcUrl()).endsWith("currentSchema=ddl");
        assertThat(config.username() + " " + config.password()).isEqualTo("owner of-the-owner");
    }

    @TestPropertySource(
            properties = {
                "spring.datasource.url=jdbc:h2:mem:shop",
                "spring.datasource.username=app",
                "spring.liquibase.change-log=classpath:db/changelog/shop.yaml",
                "spring.liquibase.user=owner",
                "spring.liquibase.password=of-the-owner"
            })
    static class OwnUserOfLiquibase {}

    @Test
    void so_does_a_user_of_liquibase_alone() {
        MrtConfig config = Asked.liquibase(OwnUserOfLiquibase.class);

        assertThat(config.jdbcUrl()).isEqualTo("jdbc:h2:mem:shop");
        assertThat(config.username()).isEqualTo("owner");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class BringsADataSource {

        @Bean
        JdbcDataSource fromTheTest() {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setUrl("jdbc:h2:mem:brought");
            return dataSource;
        }
    }

    @Import(BringsADataSource.class)
    static class Brought {}

    @Test
    void a_data_source_that_the_test_imports_is_taken() {
        assertThat(Asked.flyway(Brought.class).dataSource())
                .isInstanceOfSatisfying(
                        JdbcDataSource.class,
                        dataSource -> assertThat(dataSource.getURL()).isEqualTo("jdbc:h2:mem:brought"));
    }
}
