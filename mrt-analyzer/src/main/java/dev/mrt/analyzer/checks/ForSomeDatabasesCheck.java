package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Rollback;
import java.util.List;
import org.apiguardian.api.API;

/** A rollback is for other databases only. */
@API(status = API.Status.INTERNAL)
public final class ForSomeDatabasesCheck extends Check {

    /** For the service loader. */
    public ForSomeDatabasesCheck() {
        super(
                Rule.warning("MRT626", "rollback-for-some-databases-only")
                        .finds(
                                "The rollback of a changeset is written for other databases than the one it is checked for.")
                        .inProduction("On this database nothing is taken back, without an error.")
                        .safely("Write a rollback for each database that the changeset runs on, or none with a dbms.")
                        .from("Liquibase manual: dbms")
                        .bad(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\">\n    <sql>CREATE VIEW v AS SELECT 1</sql>\n    <rollback><sql dbms=\"oracle\">DROP VIEW v</sql></rollback>\n  </changeSet>\n</databaseChangeLog>\n")
                        .good(
                                POSTGRES,
                                "changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\">\n  <changeSet id=\"1\" author=\"me\">\n    <sql>CREATE VIEW v AS SELECT 1</sql>\n    <rollback>DROP VIEW v</rollback>\n  </changeSet>\n</databaseChangeLog>\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!isThat(migration) || !Effects.changesAnything(migration)) {
            return List.of();
        }
        return List.of(foundInRollback(
                migration,
                "",
                "Nothing is taken back: " + migration.migration().rollback().description() + "."));
    }

    static boolean isThat(MigrationContext migration) {
        return migration.migration().rollback() instanceof Rollback.Declared declared
                && declared.reason().startsWith("its rollback is not for");
    }
}
