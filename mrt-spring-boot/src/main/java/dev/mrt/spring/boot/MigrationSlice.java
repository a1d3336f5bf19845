package dev.mrt.spring.boot;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The part of an application that migrates: Spring Boot's own configuration of the engines, listed in {@code META-INF/spring}. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration
class MigrationSlice {

    @Bean
    static EnginesAtRest enginesAtRest() {
        return new EnginesAtRest();
    }
}
