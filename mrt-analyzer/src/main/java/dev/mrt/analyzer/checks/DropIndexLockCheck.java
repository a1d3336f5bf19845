package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableDefinition;
import java.util.Optional;
import org.apiguardian.api.API;

/** An index is dropped under an exclusive lock. */
@API(status = API.Status.INTERNAL)
public final class DropIndexLockCheck extends ChangeCheck<DropIndex> {

    /** For the service loader. */
    public DropIndexLockCheck() {
        super(
                Rule.warning("MRT415", "drop-index-not-concurrent")
                        .finds("DROP INDEX without CONCURRENTLY on a table that stays.")
                        .inProduction("The table takes an ACCESS EXCLUSIVE lock: behind a long query, everybody waits.")
                        .safely("DROP INDEX CONCURRENTLY in a migration of its own, outside a transaction.")
                        .on(POSTGRES)
                        .from("squawk/require-concurrent-index-deletion", "atlas/PG102")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "CREATE INDEX CONCURRENTLY users_name_idx ON users (name);\n",
                                "U2__x.sql",
                                "DROP INDEX CONCURRENTLY users_name_idx;\n",
                                "V3__x.sql",
                                "DROP INDEX users_name_idx;\n",
                                "U3__x.sql",
                                "CREATE INDEX CONCURRENTLY users_name_idx ON users (name);\n")
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40));\n",
                                "U1__users.sql",
                                "DROP TABLE users;\n",
                                "V2__x.sql",
                                "CREATE INDEX CONCURRENTLY users_name_idx ON users (name);\n",
                                "U2__x.sql",
                                "DROP INDEX CONCURRENTLY users_name_idx;\n",
                                "V3__x.sql",
                                "DROP INDEX CONCURRENTLY users_name_idx;\n",
                                "U3__x.sql",
                                "CREATE INDEX CONCURRENTLY users_name_idx ON users (name);\n"),
                DropIndex.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<DropIndex> at) {
        DropIndex drop = at.change();
        Optional<SqlName> table = NewTables.tableOf(at);
        boolean goes = table.filter(name -> migration.up(DropTable.class).stream()
                        .anyMatch(each -> each.change().table().equals(name)))
                .isPresent();
        boolean partitioned = table.flatMap(name -> at.before().table(name))
                .filter(TableDefinition::partitioned)
                .isPresent();
        return drop.concurrently() || goes || partitioned
                ? Optional.empty()
                : Danger.of(
                        drop.index(), "Dropping index " + drop.index() + " locks its table for readers and writers.");
    }
}
