package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.RollbackNames.Missing;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import java.util.List;
import org.apiguardian.api.API;

/** The rollback uses a name that the migration has changed. */
@API(status = API.Status.INTERNAL)
public final class RenameChainCheck extends Check {

    /** For the service loader. */
    public RenameChainCheck() {
        super(Rule.error("MRT125", "rename-chain-broken")
                .finds("The rollback uses a name that the migration has changed.")
                .inProduction("The rollback stops with an error: the old name is not there until it is renamed back.")
                .safely("Take back what came after the rename by the new name, then rename back.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users RENAME TO people;\nALTER TABLE people ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\nALTER TABLE people RENAME TO users;\n")
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
                        && RollbackNames.renamedTo(migration, each).isPresent())
                .map(each -> judged(
                        found(
                                migration,
                                each.at(),
                                each.what(),
                                "There is no " + each.what()
                                        + " when the rollback runs; the migration has renamed it to "
                                        + RollbackNames.renamedTo(migration, each)
                                                .orElse("") + "."),
                        each))
                .toList();
    }

    private static RiskWarning judged(RiskWarning warning, Missing missing) {
        return missing.certain() || warning.severity() != Severity.ERROR ? warning : warning.with(Severity.WARNING);
    }
}
