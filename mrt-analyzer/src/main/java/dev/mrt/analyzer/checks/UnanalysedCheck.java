package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Statement.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A statement that mrt cannot read. */
@API(status = API.Status.INTERNAL)
public final class UnanalysedCheck extends Check {

    /** For the service loader. */
    public UnanalysedCheck() {
        super(Rule.warning("MRT903", "unanalysed-statement")
                .finds("A statement could not be understood, so that it may do anything.")
                .inProduction("What it destroys, and whether the rollback brings it back, nobody has checked.")
                .safely("Write it in plain SQL, or verify the migration with mrt verify, which runs it.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__odd.sql",
                        "FROBNICATE users;\n",
                        "U2__odd.sql",
                        "SELECT 1;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Stream.concat(migration.up().stream(), migration.rollback().stream())
                .filter(statement -> statement.reading() == Reading.NOT_ANALYSED)
                .map(statement -> RiskWarning.of(
                        descriptor(),
                        migration,
                        statement,
                        "",
                        "mrt cannot tell what this statement does: " + statement.why() + "."))
                .toList();
    }
}
