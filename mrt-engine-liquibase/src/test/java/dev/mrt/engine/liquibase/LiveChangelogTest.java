package dev.mrt.engine.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.MigrationEngineProvider;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.StepResult;
import dev.mrt.schema.catalog.sandbox.SqliteSandboxProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changesets come to on a database, in words that tell a person why. */
class LiveChangelogTest {

    private static final String SCHEMA = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog"
            + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\"";

    @TempDir
    private Path folder;

    private final MigrationEngineProvider provider = new LiquibaseEngineProvider();
    private Sandbox sandbox;

    @BeforeEach
    void open() {
        sandbox = new SqliteSandboxProvider()
                .open(new SandboxRequest("sqlite", MrtConfig.builder().build()));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private EngineContext context(String changeSets) throws IOException {
        Path file = Files.writeString(
                folder.resolve("main.xml"),
                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" " + SCHEMA + ">\n"
                        + changeSets + "</databaseChangeLog>\n");
        MrtConfig config = MrtConfig.builder().changeLogFile(file.toString()).build();
        return new EngineContext(config, LiveChangelogTest.class.getClassLoader());
    }

    private StepResult apply(String changeSet) throws IOException {
        try (MigrationEngine engine = provider.open(context(changeSet), sandbox)) {
            assertThat(engine.prepare().ok()).isTrue();
            Migration only = engine.plan().get(0);
            return engine.apply(only.id());
        }
    }

    @Test
    void what_the_schema_of_changelogs_refuses_is_refused_though_the_catalog_reads_it() throws IOException {
        EngineContext context = context(
                "<changeSet id=\"1\" author=\"a\"><dropTable tableName=\"pet\" cascaed=\"true\"/></changeSet>\n");

        assertThat(provider.catalog(context).migrations()).hasSize(1);
        assertThatThrownBy(() -> provider.open(context, sandbox))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("main.xml:2")
                .hasMessageContaining("cascaed");
    }

    @Test
    void an_error_reads_the_same_in_each_run() throws IOException {
        StepResult result = apply("<changeSet id=\"1\" author=\"a\"><createProcedure>create trigger t after insert on p"
                + " begin select 1; end</createProcedure></changeSet>\n");

        assertThat(result.outcome()).isEqualTo(StepResult.Outcome.FAILED);
        assertThat(result.error().orElseThrow().message())
                .contains("CreateProcedureStatement")
                .doesNotContain("@");
    }
}
