package dev.mrt.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.core.Mrt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changeset that does not run harms nobody. */
class LeftOutChangesTest {

    @TempDir
    private Path folder;

    private List<String> findings(String attributes) throws IOException {
        Path changelog = Files.writeString(folder.resolve("all.xml"), """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
                  <changeSet id="1" author="mrt">
                    <createTable tableName="t"><column name="id" type="int"/></createTable>
                  </changeSet>
                  <changeSet id="2" author="mrt"%s>
                    <dropTable tableName="t"/>
                  </changeSet>
                </databaseChangeLog>
                """.formatted(attributes));
        MrtConfig config = MrtConfig.builder()
                .changeLogFile(changelog.toString())
                .database("postgres")
                .build();
        try (Mrt mrt = Mrt.of(config)) {
            return mrt.checkStatic().warnings().stream()
                    .filter(warning -> warning.pattern().equals("drop-table"))
                    .map(RiskWarning::pattern)
                    .toList();
        }
    }

    @Test
    void a_changeset_for_another_database_gives_no_finding() throws IOException {
        assertThat(findings("")).containsExactly("drop-table");
        assertThat(findings(" dbms=\"postgresql\"")).containsExactly("drop-table");
        assertThat(findings(" dbms=\"oracle\"")).isEmpty();
    }

    @Test
    void an_ignored_changeset_gives_no_finding() throws IOException {
        assertThat(findings(" ignore=\"true\"")).isEmpty();
    }
}
