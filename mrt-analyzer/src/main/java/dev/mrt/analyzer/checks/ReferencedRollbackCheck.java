package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Rollback;
import java.util.List;
import org.apiguardian.api.API;

/** The rollback is that of another changeset. */
@API(status = API.Status.INTERNAL)
public final class ReferencedRollbackCheck extends Check {

    /** For the service loader. */
    public ReferencedRollbackCheck() {
        super(
                Rule.warning("MRT623", "rollback-references-other-changeset")
                        .finds(
                                "The rollback of a changeset points to another changeset (changeSetId), whose changes it runs.")
                        .inProduction(
                                "What is run is written elsewhere and changes with it; it is the forward text of the other changeset, not its rollback.")
                        .safely("Write the rollback out.")
                        .from("Liquibase manual: rollback changeSetId")
                        .bad(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\">\n    <createTable tableName=\"a\"><column name=\"id\" type=\"int\"/></createTable>\n  </changeSet>\n  <changeSet id=\"2\" author=\"me\">\n    <dropTable tableName=\"a\"/>\n    <rollback changeSetId=\"1\" changeSetAuthor=\"me\"/>\n  </changeSet>\n</databaseChangeLog>\n")
                        .good(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\">\n    <sql>CREATE VIEW v AS SELECT 1 AS one</sql>\n    <rollback>DROP VIEW v</rollback>\n  </changeSet>\n</databaseChangeLog>\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.migration().rollback() instanceof Rollback.Referenced referenced
                ? List.of(foundInRollback(
                        migration,
                        "",
                        "The rollback runs the changes of " + referenced.migration()
                                + "; it changes whenever that one is edited."))
                : List.of();
    }
}
