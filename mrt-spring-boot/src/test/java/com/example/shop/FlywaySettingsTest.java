package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** Settings of Flyway reach it as Spring Boot would set them, in any of their spellings. */
class FlywaySettingsTest {

    @TestPropertySource(
            properties = {
                "spring.flyway.locations=classpath:db/{vendor},filesystem:db/more",
                "spring.flyway.table=shop_history",
                "spring.flyway.defaultSchema=shop",
                "spring.flyway.schemas=shop,audit",
                "spring.flyway.baseline-version=7",
                "spring.flyway.baseline_on_migrate=true",
                "spring.flyway.sql-migration-prefix=M",
                "spring.flyway.sql-migration-suffixes=.ddl,.sql",
                "spring.flyway.placeholders.ownerName=app",
                "spring.flyway.placeholder-prefix=#[",
                "spring.flyway.placeholderSuffix=]",
                "spring.flyway.encoding=ISO-8859-1",
                "spring.flyway.mixed=true",
                "spring.flyway.init-sqls=SET x = 1",
                "spring.datasource.url=jdbc:postgresql://localhost/shop"
            })
    static class Everything {}

    @Test
    void every_spelling_is_understood() {
        Configuration flyway = Asked.of(Asked.flyway(Everything.class));

        assertThat(Arrays.stream(flyway.getLocations()).map(Location::getDescriptor))
                .containsExactlyInAnyOrder("classpath:db/postgresql", "filesystem:db/more");
        assertThat(flyway.getTable()).isEqualTo("shop_history");
        assertThat(flyway.getDefaultSchema()).isEqualTo("shop");
        assertThat(flyway.getSchemas()).containsExactly("shop", "audit");
        assertThat(flyway.getBaselineVersion().getVersion()).isEqualTo("7");
        assertThat(flyway.isBaselineOnMigrate()).isTrue();
        assertThat(flyway.getSqlMigrationPrefix()).isEqualTo("M");
        assertThat(flyway.getSqlMigrationSuffixes()).containsExactly(".ddl", ".sql");
        assertThat(flyway.getPlaceholders()).isEqualTo(Map.of("ownerName", "app"));
        assertThat(flyway.getPlaceholderPrefix() + flyway.getPlaceholderSuffix())
                .isEqualTo("#[]");
        assertThat(flyway.getEncoding().name()).isEqualTo("ISO-8859-1");
        assertThat(flyway.isMixed()).isTrue();
        assertThat(flyway.getInitSql()).isEqualTo("SET x = 1");
    }

    @ActiveProfiles("staging")
    static class Staging {}

    @Test
    void profiles_of_the_test_count() {
        assertThat(Asked.of(Asked.flyway(Staging.class)).getTable()).isEqualTo("staging_history");
    }

    @TestPropertySource(properties = "spring.flyway.enabled=false")
    static class SwitchedOff {}

    @Test
    void a_flyway_that_is_switched_off_in_tests_is_verified() {
        assertThat(Asked.flyway(SwitchedOff.class).engineConfiguration()).isNotNull();
    }

    @TestPropertySource(properties = "spring.flyway.locations=classpath:db/{vendor}")
    static class Vendor {}

    @Test
    void the_vendor_is_that_of_the_database_that_mrt_was_given() {
        assertThat(vendor(Asked.with(
                        Vendor.class, config -> config.engine("flyway").database("postgres:17"))))
                .isEqualTo("classpath:db/postgresql");
        assertThat(vendor(Asked.with(
                        Vendor.class,
                        config -> config.engine("flyway").jdbcUrl("jdbc:mariadb://root:secret@localhost/shop"))))
                .isEqualTo("classpath:db/mariadb");
        assertThat(vendor(Asked.flyway(Vendor.class))).isEqualTo("classpath:db/h2");
    }

    private static String vendor(dev.mrt.api.MrtConfig config) {
        return Asked.of(config).getLocations()[0].getDescriptor();
    }
}
