package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** A custom change has no rollback. */
@API(status = API.Status.INTERNAL)
public final class CustomChangeCheck extends Check {

    /** For the service loader. */
    public CustomChangeCheck() {
        super(
                Rule.error("MRT107", "custom-change-without-rollback")
                        .finds(
                                "A custom change of Liquibase implements neither CustomTaskRollback nor CustomSqlRollback.")
                        .inProduction(
                                "At 2 a.m. the release cannot be taken back: the new schema stays under the old code, or someone writes the rollback in a hurry.")
                        .safely("Implement the rollback interface, or write a <rollback> into the changeset.")
                        .from("pytest-mrt/MRT107", "liquibase: CustomTaskRollback")
                        .bad(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\">\n    <customChange class=\"com.example.Fill\"/>\n  </changeSet>\n</databaseChangeLog>\n")
                        .good(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\">\n    <customChange class=\"com.example.Fill\"/>\n    <rollback>DELETE FROM users WHERE id = 1</rollback>\n  </changeSet>\n</databaseChangeLog>\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return MissingRollback.report(
                this, migration, MissingRollback.CUSTOM_CHANGE, "Its custom change cannot be taken back");
    }
}
