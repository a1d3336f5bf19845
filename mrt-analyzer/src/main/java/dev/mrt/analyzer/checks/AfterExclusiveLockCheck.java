package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** A slow statement runs while an exclusive lock is held. */
@API(status = API.Status.INTERNAL)
public final class AfterExclusiveLockCheck extends Check {

    /** For the service loader. */
    public AfterExclusiveLockCheck() {
        super(Rule.warning("MRT429", "statement-after-access-exclusive")
                .finds(
                        "A statement that reads or writes a whole table follows one that holds ACCESS EXCLUSIVE in the same transaction.")
                .inProduction("The table of the first statement is closed to everybody until the second one is done.")
                .safely("Put the slow statement into a migration of its own, or before the one that takes the lock.")
                .on(POSTGRES)
                .from("eugene/E4", "pgls/lockTimeoutWarning")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text);\nCREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);\n",
                        "U1__users.sql",
                        "DROP TABLE orders;\nDROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\nCREATE INDEX orders_user ON orders (user_id);\n",
                        "U2__x.sql",
                        "DROP INDEX orders_user;\nALTER TABLE users DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text);\nCREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);\n",
                        "U1__users.sql",
                        "DROP TABLE orders;\nDROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n",
                        "V3__x.sql",
                        "CREATE INDEX CONCURRENTLY orders_user ON orders (user_id);\n",
                        "U3__x.sql",
                        "DROP INDEX CONCURRENTLY orders_user;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Transactions.isOne(migration)) {
            return List.of();
        }
        NewTables fresh = NewTables.of(migration);
        return migration.upChanges().stream()
                .filter(at -> PostgresLock.of(at) == PostgresLock.ACCESS_EXCLUSIVE && fresh.isElsewhere(at))
                .findFirst()
                .flatMap(lock -> slowAfter(migration, lock.statement())
                        .map(statement -> RiskWarning.of(
                                descriptor(),
                                migration,
                                statement,
                                name(lock),
                                "Table " + name(lock) + " is closed to everybody since line "
                                        + lock.statement().location().line() + " while this runs.")))
                .stream()
                .toList();
    }

    private static Optional<Statement> slowAfter(MigrationContext migration, Statement lock) {
        Set<Statement> slow = SLOW.stream()
                .flatMap(check -> check.inspect(migration).stream())
                .map(RiskWarning::statement)
                .collect(Collectors.toSet());
        return migration.up().stream()
                .dropWhile(each -> each != lock)
                .skip(1)
                .filter(slow::contains)
                .findFirst();
    }

    private static String name(Occurrence<?> at) {
        return NewTables.tableOf(at).map(SqlName::toString).orElse("");
    }

    private static final List<Check> SLOW = List.of(
            new IndexNotConcurrentCheck(),
            new AddForeignKeyCheck(),
            new AddCheckCheck(),
            new AddPrimaryKeyCheck(),
            new AddExclusionCheck(),
            new SetNotNullCheck(),
            new VolatileDefaultCheck(),
            new CountedColumnCheck(),
            new TypeRewriteCheck(),
            new VacuumFullCheck(),
            new RefreshCheck(),
            new ReindexCheck());
}
