package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.MissingNames.Reason;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The rollback drops something that others still need. */
@API(status = API.Status.INTERNAL)
public final class RollbackOrderCheck extends Check {

    /** For the service loader. */
    public RollbackOrderCheck() {
        super(Rule.error("MRT119", "rollback-wrong-order")
                .finds("The rollback drops a table that another one refers to, or a type that a column has.")
                .inProduction("The rollback stops with an error: the database does not let it go.")
                .safely("Take the statements of the migration back in reverse order.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "CREATE TABLE a (id bigint PRIMARY KEY);\nCREATE TABLE b (id bigint, a_id bigint REFERENCES a (id));\n",
                        "U2__x.sql",
                        "DROP TABLE a;\nDROP TABLE b;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "CREATE TABLE a (id bigint PRIMARY KEY);\nCREATE TABLE b (id bigint, a_id bigint REFERENCES a (id));\n",
                        "U2__x.sql",
                        "DROP TABLE b;\nDROP TABLE a;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        Stream<RiskWarning> gone = MissingNames.in(migration).stream()
                .filter(each -> each.reason() == Reason.ORDER && !each.target().ifExists())
                .map(each -> found(
                        migration,
                        each.at(),
                        each.target().path(),
                        "At this place of the rollback there is no "
                                + each.target().what() + ": the rollback drops it before, or makes it later."));
        Stream<RiskWarning> needed = migration.rollbackChanges().stream()
                .flatMap(at -> Needed.by(migration, at).stream()
                        .map(user -> found(migration, at, user.object(), user.message())));
        return Stream.concat(gone, needed).toList();
    }
}
