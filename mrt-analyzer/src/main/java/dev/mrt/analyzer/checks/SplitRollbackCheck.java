package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.MYSQL;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import java.util.List;
import org.apiguardian.api.API;

/** A block of code in a rollback may be cut at its semicolons. */
@API(status = API.Status.INTERNAL)
public final class SplitRollbackCheck extends Check {

    /** For the service loader. */
    public SplitRollbackCheck() {
        super(
                Rule.info("MRT628", "split-statements-breaks-rollback")
                        .finds("The rollback of a changeset makes a routine or trigger whose body holds semicolons.")
                        .inProduction(
                                "Liquibase cuts a rollback at semicolons unless splitStatements is false; the database then gets half a routine, at 2 a.m.")
                        .safely("Set splitStatements:false or another endDelimiter for the rollback, and verify it.")
                        .on(
                                dev.mrt.api.sql.SqlDialect.MYSQL,
                                dev.mrt.api.sql.SqlDialect.MARIADB,
                                dev.mrt.api.sql.SqlDialect.H2,
                                dev.mrt.api.sql.SqlDialect.SQLITE,
                                dev.mrt.api.sql.SqlDialect.ANY)
                        .from("Liquibase manual: splitStatements, rollbackSplitStatements")
                        .bad(
                                MYSQL,
                                "changelog.sql",
                                "--liquibase formatted sql\n--changeset me:1 splitStatements:false\nDROP TRIGGER t\n--rollback CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW BEGIN SET NEW.name = 'a'; SET NEW.status = 'b'; END\n")
                        .good(
                                MYSQL,
                                "changelog.sql",
                                "--liquibase formatted sql\n--changeset me:1\nDROP TRIGGER t\n--rollback CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW SET NEW.name = 'a'\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!migration.engine().equals("liquibase")) {
            return List.of();
        }
        return migration.rollback(CreateObject.class).stream()
                .filter(at -> at.change().object().kind() == ObjectKind.ROUTINE
                        || at.change().object().kind() == ObjectKind.TRIGGER)
                .filter(at -> at.change()
                        .object()
                        .definition()
                        .replaceAll("'[^']*'", "")
                        .contains(";"))
                .map(at -> found(
                        migration,
                        at,
                        at.change().object().name(),
                        "The body of " + at.change().object().name()
                                + " holds semicolons; Liquibase cuts it there unless splitStatements is false."))
                .toList();
    }
}
