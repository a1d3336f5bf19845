package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** mrt is given the data source that tells its address, whatever is wrapped around it. */
class WrappedDataSourceTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Wraps {

        @Bean
        DataSource wrapped() {
            HikariDataSource inside = new HikariDataSource();
            inside.setJdbcUrl("jdbc:h2:mem:wrapped");
            Object observed = new ProxyFactory(new LazyConnectionDataSourceProxy(inside)).getProxy();
            return new TransactionAwareDataSourceProxy((DataSource) observed);
        }
    }

    @Import(Wraps.class)
    static class Wrapped {}

    @Test
    void proxies_are_taken_off() {
        assertThat(Asked.flyway(Wrapped.class).dataSource())
                .isInstanceOfSatisfying(
                        HikariDataSource.class,
                        dataSource -> assertThat(dataSource.getJdbcUrl()).isEqualTo("jdbc:h2:mem:wrapped"));
    }
}
