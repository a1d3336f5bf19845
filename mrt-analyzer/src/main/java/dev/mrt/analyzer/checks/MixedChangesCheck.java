package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** One change of a changeset keeps all of it from being rolled back. */
@API(status = API.Status.INTERNAL)
public final class MixedChangesCheck extends Check {

    /** For the service loader. */
    public MixedChangesCheck() {
        super(
                Rule.error("MRT622", "mixed-auto-rollback")
                        .finds(
                                "A changeset makes several changes, and one of them has no inverse, so that none is taken back.")
                        .inProduction(
                                "At 2 a.m. the release cannot be taken back: the new schema stays under the old code, or someone writes the rollback in a hurry.")
                        .safely("Put one change into each changeset, or write a rollback for the whole changeset.")
                        .from("Liquibase manual: Automatic and custom rollbacks")
                        .bad(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\">\n    <createTable tableName=\"users\"><column name=\"id\" type=\"int\"/></createTable>\n    <sql>INSERT INTO users VALUES (1)</sql>\n  </changeSet>\n</databaseChangeLog>\n")
                        .good(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\">\n    <createTable tableName=\"users\"><column name=\"id\" type=\"int\"/></createTable>\n  </changeSet>\n  <changeSet id=\"2\" author=\"me\">\n    <sql>INSERT INTO users VALUES (1)</sql>\n    <rollback>DELETE FROM users WHERE id = 1</rollback>\n  </changeSet>\n</databaseChangeLog>\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return MissingRollback.report(
                this,
                migration,
                MissingRollback.MIXED_CHANGES,
                "One of its changes has no inverse, so that none of them is taken back");
    }
}
