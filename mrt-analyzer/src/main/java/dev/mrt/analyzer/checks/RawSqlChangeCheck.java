package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** SQL in a changeset has no rollback. */
@API(status = API.Status.INTERNAL)
public final class RawSqlChangeCheck extends Check {

    /** For the service loader. */
    public RawSqlChangeCheck() {
        super(
                Rule.error("MRT108", "raw-sql-change-without-rollback")
                        .finds("A changeset runs SQL, of which Liquibase has no inverse, and has no rollback.")
                        .inProduction(
                                "At 2 a.m. the release cannot be taken back: the new schema stays under the old code, or someone writes the rollback in a hurry.")
                        .safely("Write a <rollback> (rollback: in YAML and JSON) into the changeset.")
                        .from("pytest-mrt/MRT108", "Liquibase manual: Automatic and custom rollbacks")
                        .bad(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\">\n    <sql>UPDATE users SET status = 'new'</sql>\n  </changeSet>\n</databaseChangeLog>\n")
                        .good(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\">\n    <sql>CREATE VIEW v AS SELECT 1</sql>\n    <rollback>DROP VIEW v</rollback>\n  </changeSet>\n</databaseChangeLog>\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return MissingRollback.report(
                this, migration, MissingRollback.RAW_SQL_CHANGE, "Its SQL cannot be taken back by Liquibase");
    }
}
