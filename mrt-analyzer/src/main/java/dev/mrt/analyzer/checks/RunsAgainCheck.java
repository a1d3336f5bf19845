package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration.Flag;
import java.util.List;
import org.apiguardian.api.API;

/** A changeset that runs again has a rollback. */
@API(status = API.Status.INTERNAL)
public final class RunsAgainCheck extends Check {

    /** For the service loader. */
    public RunsAgainCheck() {
        super(
                Rule.warning("MRT621", "run-always-or-on-change-with-rollback")
                        .finds(
                                "A changeset with runAlways or runOnChange has a rollback, which takes back the last run only.")
                        .inProduction(
                                "After the rollback the state before the last run is gone, and the next update runs the changeset again.")
                        .safely(
                                "Leave runAlways and runOnChange to changesets that can stay (views, routines written with OR REPLACE).")
                        .from("Liquibase manual: changeSet attributes")
                        .bad(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\" runOnChange=\"true\">\n    <sql>CREATE VIEW v AS SELECT 1 AS one</sql>\n    <rollback>DROP VIEW v</rollback>\n  </changeSet>\n</databaseChangeLog>\n")
                        .good(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\">\n    <sql>CREATE VIEW v AS SELECT 1 AS one</sql>\n    <rollback>DROP VIEW v</rollback>\n  </changeSet>\n</databaseChangeLog>\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!(migration.migration().rollback().isPresent()
                && (migration.migration().flags().contains(Flag.RUN_ALWAYS)
                        || migration.migration().flags().contains(Flag.RUN_ON_CHANGE)))) {
            return List.of();
        }
        return List.of(RiskWarning.of(
                descriptor(),
                migration,
                migration.migration().location(),
                "",
                "Its rollback takes it back as if it had run once; what an earlier run made is not brought back."));
    }
}
