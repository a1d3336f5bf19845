package dev.mrt.spring.boot;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** Gives the engines the database of the application, unless the test brings a data source of its own. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration",
            "org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration"
        })
class ApplicationDatabaseConfiguration {

    @Bean
    @ConditionalOnMissingBean(DataSource.class)
    ApplicationDataSource dataSource(ApplicationContext context) {
        return new ApplicationDataSource(context);
    }
}
