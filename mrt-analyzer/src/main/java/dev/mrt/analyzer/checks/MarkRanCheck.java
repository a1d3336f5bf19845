package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration.Flag;
import java.util.List;
import org.apiguardian.api.API;

/** A changeset may count as run without running. */
@API(status = API.Status.INTERNAL)
public final class MarkRanCheck extends Check {

    /** For the service loader. */
    public MarkRanCheck() {
        super(
                Rule.warning("MRT625", "precondition-may-mark-ran")
                        .finds("A precondition has onFail=\"MARK_RAN\", and the changeset has a rollback.")
                        .inProduction(
                                "Liquibase notes the changeset as run and its rollback runs all the same: it drops what others made.")
                        .safely("Write the rollback so that it does no harm then, or use onFail=\"CONTINUE\" or HALT.")
                        .from("Liquibase manual: changeSet attributes")
                        .bad(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\">\n    <preConditions onFail=\"MARK_RAN\"><not><viewExists viewName=\"v\"/></not></preConditions>\n    <sql>CREATE VIEW v AS SELECT 1 AS one</sql>\n    <rollback>DROP VIEW v</rollback>\n  </changeSet>\n</databaseChangeLog>\n")
                        .good(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\">\n    <sql>CREATE VIEW v AS SELECT 1 AS one</sql>\n    <rollback>DROP VIEW v</rollback>\n  </changeSet>\n</databaseChangeLog>\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!(migration.migration().rollback().isPresent()
                && migration.migration().flags().contains(Flag.MAY_BE_MARKED_RAN))) {
            return List.of();
        }
        return List.of(RiskWarning.of(
                descriptor(),
                migration,
                migration.migration().location(),
                "",
                "If its precondition fails, it counts as run, and its rollback takes back what it never made."));
    }
}
