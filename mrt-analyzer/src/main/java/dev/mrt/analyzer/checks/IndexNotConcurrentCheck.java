package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.Optional;
import org.apiguardian.api.API;

/** An index is made while writers wait. */
@API(status = API.Status.INTERNAL)
public final class IndexNotConcurrentCheck extends ChangeCheck<CreateIndex> {

    /** For the service loader. */
    public IndexNotConcurrentCheck() {
        super(
                Rule.warning("MRT407", "index-not-concurrent")
                        .finds("CREATE INDEX without CONCURRENTLY on a table that was there before.")
                        .inProduction(
                                "The table takes a SHARE lock: every insert, update and delete waits until the index is built.")
                        .safely("CREATE INDEX CONCURRENTLY in a migration of its own, outside a transaction.")
                        .on(POSTGRES)
                        .from(
                                "squawk/require-concurrent-index-creation",
                                "eugene/E6",
                                "atlas/PG101",
                                "pytest-mrt/MRT407")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "CREATE INDEX users_name_idx ON users (name);\n",
                                "U2__x.sql",
                                "DROP INDEX users_name_idx;\n")
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "CREATE INDEX CONCURRENTLY users_name_idx ON users (name);\n",
                                "U2__x.sql",
                                "DROP INDEX CONCURRENTLY users_name_idx;\n"),
                CreateIndex.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<CreateIndex> at) {
        CreateIndex create = at.change();
        if (create.concurrently() || create.index().parentOnly()) {
            return Optional.empty();
        }
        SqlName table = create.index().table();
        SqlName name = create.index().name();
        boolean partitioned =
                at.before().table(table).filter(TableDefinition::partitioned).isPresent();
        String waits =
                "Writes to " + table + " wait while " + (name == null ? "the index" : "index " + name) + " is built.";
        return Danger.of(
                table,
                partitioned
                        ? waits + " CONCURRENTLY does not work on a partitioned table: create it ON ONLY " + table
                                + ", CONCURRENTLY on each partition, and attach these."
                        : waits);
    }
}
