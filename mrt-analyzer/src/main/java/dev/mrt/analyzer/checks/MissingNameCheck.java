package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.MissingNames.Reason;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** The rollback names something that is not there. */
@API(status = API.Status.INTERNAL)
public final class MissingNameCheck extends Check {

    /** For the service loader. */
    public MissingNameCheck() {
        super(Rule.error("MRT120", "rollback-names-missing-object")
                .finds("The rollback names a table, column, index, constraint or other object that is not there.")
                .inProduction(
                        "The rollback stops with an error at that statement, with half of the work undone where the database does not take it back.")
                .safely(
                        "Write the name as the migration did; look up the name that the database gives to what has none.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__index.sql",
                        "CREATE INDEX users_email_idx ON users (email);\n",
                        "U2__index.sql",
                        "DROP INDEX user_email_idx;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__index.sql",
                        "CREATE INDEX users_email_idx ON users (email);\n",
                        "U2__index.sql",
                        "DROP INDEX users_email_idx;\n"));
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
