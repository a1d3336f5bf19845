package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.AlterConstraint;
import java.util.List;
import org.apiguardian.api.API;

/** A constraint is validated in the transaction that adds it. */
@API(status = API.Status.INTERNAL)
public final class ValidateAtOnceCheck extends Check {

    /** For the service loader. */
    public ValidateAtOnceCheck() {
        super(Rule.warning("MRT420", "validate-in-same-transaction")
                .finds("ADD … NOT VALID and VALIDATE CONSTRAINT stand in one transaction.")
                .inProduction(
                        "The lock of the first statement is held while the second reads all rows: NOT VALID gains nothing.")
                .safely("VALIDATE CONSTRAINT in the next migration.")
                .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
                .from("squawk", "pgls")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD CONSTRAINT c CHECK (id > 0) NOT VALID;\nALTER TABLE users VALIDATE CONSTRAINT c;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP CONSTRAINT c;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD CONSTRAINT c CHECK (id > 0) NOT VALID;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP CONSTRAINT c;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Transactions.isOne(migration)) {
            return List.of();
        }
        return migration.up(AlterConstraint.class).stream()
                .filter(at -> at.change().validate())
                .filter(at -> migration.up(AddConstraint.class).stream()
                        .anyMatch(add -> at.change()
                                .name()
                                .equals(add.change().constraint().name())))
                .map(at -> found(
                        migration,
                        at,
                        at.change().table(),
                        "Constraint " + at.change().name() + " is validated under the lock that adding it took."))
                .toList();
    }
}
