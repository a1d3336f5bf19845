package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration.Flag;
import dev.mrt.api.sql.SessionChange.ControlTransaction;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A script begins or ends a transaction itself. */
@API(status = API.Status.INTERNAL)
public final class TransactionStatementCheck extends Check {

    /** For the service loader. */
    public TransactionStatementCheck() {
        super(Rule.warning("MRT439", "transaction-statement-in-script")
                .finds("BEGIN, COMMIT or ROLLBACK stands in a migration or rollback.")
                .inProduction(
                        "It ends the transaction of the engine: what follows runs outside it, and a failure leaves half of it.")
                .safely("Leave transactions to the engine; executeInTransaction=false where none may be.")
                .from("squawk/transaction-nesting", "django-safe-migrations/DS049")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\nCOMMIT;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n")
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
        return Stream.of(migration, Reversed.of(migration))
                .filter(script -> !script.migration().flags().contains(Flag.NON_TRANSACTIONAL))
                .flatMap(script -> script.up(ControlTransaction.class).stream()
                        .filter(Occurrence::certain)
                        .filter(at -> !at.change().action().equals("SAVEPOINT"))
                        .limit(1))
                .map(at -> found(
                        migration,
                        at,
                        "",
                        at.change().action() + " ends or nests the transaction that the engine has opened."))
                .toList();
    }
}
