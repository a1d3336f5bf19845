package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.MissingNames.Reason;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** IF EXISTS hides that the rollback names something that is not there. */
@API(status = API.Status.INTERNAL)
public final class IfExistsCheck extends Check {

    /** For the service loader. */
    public IfExistsCheck() {
        super(Rule.warning("MRT121", "if-exists-hides-mistake")
                .finds("The rollback drops something IF EXISTS that was never there under that name.")
                .inProduction(
                        "The statement does nothing and says nothing: what it was meant to drop stays, and everybody believes it is gone.")
                .safely("Leave IF EXISTS out, so that a wrong name fails in a test and not silently in production.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__index.sql",
                        "CREATE INDEX users_email_idx ON users (email);\n",
                        "U2__index.sql",
                        "DROP INDEX IF EXISTS user_email_idx;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__index.sql",
                        "CREATE INDEX users_email_idx ON users (email);\n",
                        "U2__index.sql",
                        "DROP INDEX IF EXISTS users_email_idx;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return MissingNames.in(migration).stream()
                .filter(each -> each.reason() != Reason.ORDER && each.target().ifExists())
                .map(each -> found(
                        migration,
                        each.at(),
                        each.target().path(),
                        "There is no " + each.target().what()
                                + " at this place of the rollback; IF EXISTS hides that the statement does nothing."))
                .toList();
    }
}
