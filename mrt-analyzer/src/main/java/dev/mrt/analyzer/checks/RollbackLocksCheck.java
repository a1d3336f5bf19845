package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** The rollback locks more than the migration. */
@API(status = API.Status.INTERNAL)
public final class RollbackLocksCheck extends Check {

    /** For the service loader. */
    public RollbackLocksCheck() {
        super(Rule.warning("MRT802", "rollback-locks")
                .finds(
                        "The rollback builds an index, checks all rows or rewrites a table, while the migration was cheap.")
                .inProduction("At 2 a.m., under load, writers wait for minutes; the way up showed nothing of it.")
                .safely(
                        "Build the index CONCURRENTLY in the rollback, add constraints NOT VALID, and measure the rollback on a copy.")
                .on(POSTGRES)
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "CREATE INDEX CONCURRENTLY i ON users (name);\n",
                        "U2__x.sql",
                        "DROP INDEX i;\n",
                        "V3__x.sql",
                        "DROP INDEX CONCURRENTLY i;\n",
                        "U3__x.sql",
                        "CREATE INDEX i ON users (name);\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40) NOT NULL, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "CREATE INDEX CONCURRENTLY i ON users (name);\n",
                        "U2__x.sql",
                        "DROP INDEX CONCURRENTLY i;\n",
                        "V3__x.sql",
                        "DROP INDEX CONCURRENTLY i;\n",
                        "U3__x.sql",
                        "CREATE INDEX CONCURRENTLY i ON users (name);\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        MigrationContext back = Reversed.of(migration);
        return LOCKING.stream()
                .filter(check -> isFor(check, migration))
                .flatMap(check -> check.inspect(back).stream())
                .flatMap(warning -> again(migration, warning).stream())
                .toList();
    }

    private static boolean isFor(Check check, MigrationContext migration) {
        return check.descriptor().dialects().isEmpty()
                || check.descriptor().dialects().contains(migration.dialect());
    }

    private Optional<RiskWarning> again(MigrationContext migration, RiskWarning warning) {
        return Optional.ofNullable(warning.statement())
                .map(statement -> RiskWarning.of(
                        descriptor(),
                        migration,
                        statement,
                        warning.object(),
                        "When it is rolled back: " + warning.message()));
    }

    private static final List<Check> LOCKING = List.of(
            new IndexNotConcurrentCheck(),
            new AddForeignKeyCheck(),
            new AddCheckCheck(),
            new AddPrimaryKeyCheck(),
            new AddExclusionCheck(),
            new SetNotNullCheck(),
            new VolatileDefaultCheck(),
            new DefaultRewriteCheck(),
            new CountedColumnCheck(),
            new TypeRewriteCheck(),
            new VacuumFullCheck());
}
