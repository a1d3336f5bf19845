package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration.Flag;
import java.util.List;
import org.apiguardian.api.API;

/** A changeset may fail without stopping. */
@API(status = API.Status.INTERNAL)
public final class FailureIgnoredCheck extends Check {

    /** For the service loader. */
    public FailureIgnoredCheck() {
        super(
                Rule.warning("MRT624", "fail-on-error-false")
                        .finds("A changeset has failOnError=\"false\".")
                        .inProduction(
                                "If it fails half way, Liquibase goes on; a rollback then takes back what never happened, or misses what did.")
                        .safely("Let it fail, and say with a precondition when it is not to run.")
                        .from("Liquibase manual: changeSet attributes")
                        .bad(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\" failOnError=\"false\">\n    <sql>CREATE VIEW v AS SELECT 1 AS one</sql>\n    <rollback>DROP VIEW v</rollback>\n  </changeSet>\n</databaseChangeLog>\n")
                        .good(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\">\n    <sql>CREATE VIEW v AS SELECT 1 AS one</sql>\n    <rollback>DROP VIEW v</rollback>\n  </changeSet>\n</databaseChangeLog>\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!(migration.migration().flags().contains(Flag.FAILURE_IGNORED))) {
            return List.of();
        }
        return List.of(RiskWarning.of(
                descriptor(),
                migration,
                migration.migration().location(),
                "",
                "If it fails, Liquibase goes on, and the rollback meets a state that it was not written for."));
    }
}
