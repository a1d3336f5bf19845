package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.core.Mrt;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Settings of Liquibase reach mrt as Spring Boot would set them. */
class LiquibaseSettingsTest {

    @TestPropertySource(
            properties = {
                "spring.liquibase.changeLog=classpath:db/changelog/shop.yaml",
                "spring.liquibase.contexts=production",
                "spring.liquibase.label-filter=!later",
                "spring.liquibase.parameters.width=40",
                "spring.liquibase.default-schema=shop",
                "spring.liquibase.liquibase-schema=history",
                "spring.liquibase.database-change-log-table=changes",
                "spring.liquibase.drop-first=true"
            })
    static class Everything {}

    @Test
    void every_setting_reaches_the_bean() {
        SpringLiquibase liquibase =
                (SpringLiquibase) Asked.liquibase(Everything.class).engineConfiguration();

        assertThat(liquibase.getChangeLog()).isEqualTo("classpath:db/changelog/shop.yaml");
        assertThat(liquibase.getContexts()).isEqualTo("production");
        assertThat(liquibase.getLabelFilter()).isEqualTo("!later");
        assertThat(liquibase.getDefaultSchema()).isEqualTo("shop");
        assertThat(liquibase.getLiquibaseSchema()).isEqualTo("history");
        assertThat(liquibase.getDatabaseChangeLogTable()).isEqualTo("changes");
    }

    @Test
    void contexts_and_parameters_decide_what_is_verified() {
        MrtConfig config = Asked.liquibase(Everything.class);
        try (Mrt mrt = Mrt.of(config)) {
            assertThat(mrt.checkAll().results())
                    .extracting(RevisionResult::verdict)
                    .containsExactly(Verdict.PASSED, Verdict.FAILED);
        }
    }

    @Test
    void a_changelog_of_the_annotation_needs_no_other_word_for_liquibase() {
        MrtConfig config =
                Asked.with(Everything.class, builder -> builder.changeLogFile("classpath:db/changelog/shop.yaml"));

        assertThat(config.engine()).isEqualTo("liquibase");
    }
}
