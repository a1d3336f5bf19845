package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A statement that no database takes. */
@API(status = API.Status.INTERNAL)
public final class SyntaxErrorCheck extends Check {

    /** For the service loader. */
    public SyntaxErrorCheck() {
        super(Rule.error("MRT902", "syntax-error")
                .finds("A string, comment, parenthesis or block of code is not closed.")
                .inProduction("The migration fails, or the rollback does when it is needed.")
                .safely("Close it; run the migration with mrt verify.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__bad.sql",
                        "ALTER TABLE users ADD CHECK (id > 0;\n",
                        "U2__bad.sql",
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
        return Stream.concat(
                        Stream.concat(migration.up().stream(), migration.rollback().stream())
                                .filter(statement -> statement.reading() == Reading.SYNTAX_ERROR)
                                .map(statement -> RiskWarning.of(
                                        descriptor(),
                                        migration,
                                        statement,
                                        "",
                                        "This is no SQL: " + statement.why() + ".")),
                        foreign(migration))
                .toList();
    }

    /** {@code DROP INDEX i ON t} is MySQL's and SQL Server's; PostgreSQL's manual, "DROP INDEX", knows no ON. */
    private Stream<RiskWarning> foreign(MigrationContext migration) {
        return migration.dialect() != SqlDialect.POSTGRES
                ? Stream.empty()
                : Stream.concat(migration.up(DropIndex.class).stream(), migration.rollback(DropIndex.class).stream())
                        .filter(at -> at.certain() && at.change().table() != null)
                        .map(at -> found(
                                migration,
                                at,
                                at.change().index(),
                                "PostgreSQL takes no ON behind DROP INDEX; the name of the index is enough."));
    }
}
