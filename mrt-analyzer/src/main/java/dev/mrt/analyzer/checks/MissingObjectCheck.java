package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.RollbackNames.Missing;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import java.util.List;
import org.apiguardian.api.API;

/** The rollback names something that is not there. */
@API(status = API.Status.INTERNAL)
public final class MissingObjectCheck extends Check {

    /** For the service loader. */
    public MissingObjectCheck() {
        super(Rule.error("MRT120", "rollback-names-missing-object")
                .finds("The rollback names something that is not there.")
                .inProduction("The rollback stops with an error at 2 a.m., half way on databases whose DDL commits.")
                .safely("Write the name as the migration made it; give constraints and indexes a name.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phnoe;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return RollbackNames.missing(migration).stream()
                .filter(each -> !each.tolerated()
                        && RollbackNames.renamedTo(migration, each).isEmpty())
                .map(each -> judged(
                        found(
                                migration,
                                each.at(),
                                each.what(),
                                "There is no " + each.what() + " when the rollback runs."),
                        each))
                .toList();
    }

    private static RiskWarning judged(RiskWarning warning, Missing missing) {
        return missing.certain() || warning.severity() != Severity.ERROR ? warning : warning.with(Severity.WARNING);
    }
}
