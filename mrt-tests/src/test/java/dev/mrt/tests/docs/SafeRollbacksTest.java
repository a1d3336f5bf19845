package dev.mrt.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Severity;
import dev.mrt.core.Mrt;
import dev.mrt.tests.Repository;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scripts on the page about safe rollbacks are safe. */
class SafeRollbacksTest {

    private static final MrtConfig CHAIN = MrtConfig.builder()
            .locations(List.of(Repository.root()
                    .resolve("examples/safe-rollbacks/db/migration")
                    .toString()))
            .database("postgres")
            .build();

    @Test
    void every_rollback_brings_schema_and_data_back() {
        try (Mrt mrt = Mrt.of(CHAIN)) {
            assertThat(mrt.checkAll().results())
                    .hasSize(10)
                    .allSatisfy(result -> assertThat(result.passed())
                            .as(result.revision() + " " + result.failureSummary())
                            .isTrue());
        }
    }

    @Test
    void no_static_check_finds_an_error() {
        try (Mrt mrt = Mrt.of(CHAIN)) {
            assertThat(mrt.checkStatic().warnings()).noneMatch(warning -> warning.severity() == Severity.ERROR);
        }
    }

    @Test
    void without_its_backup_the_column_comes_back_empty() {
        MrtConfig shop = CHAIN.with(config -> config.locations(List.of(Repository.root()
                        .resolve("examples/flyway-junit5/src/main/resources/db/migration")
                        .toString()))
                .database("h2")
                .only(List.of("6")));
        try (Mrt mrt = Mrt.of(shop)) {
            assertThat(mrt.checkAll().results()).noneMatch(RevisionResult::passed);
        }
    }
}
