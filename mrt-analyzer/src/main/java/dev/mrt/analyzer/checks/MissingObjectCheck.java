package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.MissingNames.Reason;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
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
        return MissingNames.in(migration).stream()
                .filter(each ->
                        each.reason() == Reason.NOWHERE && !each.target().ifExists())
                .map(each -> found(
                        migration,
                        each.at(),
                        each.target().path(),
                        "The rollback names the " + each.target().what() + ", and no migration made it"
                                + dropped(migration, each.target()) + "; the statement fails."))
                .map(warning -> MissingNames.judged(migration, warning))
                .toList();
    }

    private static String dropped(MigrationContext migration, Target target) {
        return target.table() == null
                ? ""
                : migration
                        .after()
                        .droppedBy(target.table(), target.name())
                        .map(revision -> " since migration " + revision + " dropped it")
                        .orElse("");
    }
}
