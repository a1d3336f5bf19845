package dev.mrt.engine.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.schema.catalog.sandbox.H2SandboxProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Liquibase's XML schema does not know is no matter to a catalog, and is refused live as Liquibase refuses it, whichever comes first. */
class ValidationTest {

    private static final String SCHEMA_LOCATION = " xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog"
            + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\"";

    @TempDir
    Path folder;

    private final LiquibaseEngineProvider provider = new LiquibaseEngineProvider();

    private EngineContext context(String attributes) throws IOException {
        Path file = Files.writeString(folder.resolve("changelog.xml"), """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"%s>
                  <changeSet id="1" author="a"><tagDatabase tag="t" %s/></changeSet>
                </databaseChangeLog>
                """.formatted(SCHEMA_LOCATION, attributes));
        return new EngineContext(
                MrtConfig.builder().changeLogFile(file.toString()).build(), ValidationTest.class.getClassLoader());
    }

    private void open(EngineContext context) {
        SandboxRequest request = new SandboxRequest("h2", MrtConfig.builder().build());
        try (Sandbox sandbox = new H2SandboxProvider().open(request);
                MigrationEngine engine = provider.open(context, sandbox)) {
            assertThat(engine.plan()).hasSize(1);
        }
    }

    @Test
    void the_catalog_lets_pass_what_a_live_session_refuses() throws IOException {
        EngineContext wrong = context("unknown=\"x\"");

        for (int i = 0; i < 2; i++) {
            MigrationCatalog catalog = provider.catalog(wrong);
            assertThat(catalog.migrations()).hasSize(1);
            assertThatThrownBy(() -> open(wrong))
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("'unknown' is not allowed");
        }
    }

    @Test
    void a_live_session_takes_what_the_schema_knows() throws IOException {
        EngineContext right = context("");

        assertThat(provider.catalog(right).migrations()).hasSize(1);
        open(right);
    }
}
