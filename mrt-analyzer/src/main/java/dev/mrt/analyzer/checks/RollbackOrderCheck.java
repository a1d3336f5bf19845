package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.MissingNames.Reason;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The rollback works in the wrong order. */
@API(status = API.Status.INTERNAL)
public final class RollbackOrderCheck extends Check {

    /** For the service loader. */
    public RollbackOrderCheck() {
        super(Rule.error("MRT119", "rollback-wrong-order")
                .finds(
                        "The rollback drops something that is still needed, or uses something that it has dropped already or makes only later.")
                .inProduction("The rollback stops with an error in the middle.")
                .safely("Take the changes of the migration back in reverse order.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE roles (id bigint PRIMARY KEY);\nCREATE TABLE users (id bigint PRIMARY KEY, role_id bigint REFERENCES roles (id));\n",
                        "U1__users.sql",
                        "DROP TABLE roles;\nDROP TABLE users;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE roles (id bigint PRIMARY KEY);\nCREATE TABLE users (id bigint PRIMARY KEY, role_id bigint REFERENCES roles (id));\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE roles;\n"));
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
