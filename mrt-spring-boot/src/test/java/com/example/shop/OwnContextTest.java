package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.mrt.api.MrtConfig;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;

/** A test with an application context. */
class OwnContextTest {

    private static final String DATABASE = "spring.datasource.url=jdbc:h2:mem:own;DB_CLOSE_DELAY=-1";

    private static ApplicationContext context(Class<?> test) {
        return new TestContextManager(test).getTestContext().getApplicationContext();
    }

    @SpringBootTest(properties = {DATABASE, "spring.flyway.placeholders.width=40", "spring.liquibase.enabled=false"})
    static class WithFlyway {}

    @Test
    void its_own_beans_are_taken() {
        MrtConfig config = Asked.with(WithFlyway.class, builder -> builder);
        ApplicationContext context = context(WithFlyway.class);

        assertThat(config.engine()).isEqualTo("flyway");
        assertThat(config.engineConfiguration())
                .isSameAs(context.getBean(Flyway.class).getConfiguration());
        assertThat(config.dataSource()).isSameAs(context.getBean(HikariDataSource.class));
    }

    @SpringBootTest(
            properties = {
                DATABASE,
                "spring.flyway.enabled=false",
                "spring.flyway.table=shop_history",
                "spring.liquibase.enabled=false"
            })
    static class SwitchedOff {}

    @Test
    void an_engine_that_is_switched_off_there_is_set_up_beside_it() {
        MrtConfig config = Asked.flyway(SwitchedOff.class);

        assertThat(Asked.of(config).getTable()).isEqualTo("shop_history");
        assertThat(config.dataSource()).isSameAs(context(SwitchedOff.class).getBean(HikariDataSource.class));
    }
}
