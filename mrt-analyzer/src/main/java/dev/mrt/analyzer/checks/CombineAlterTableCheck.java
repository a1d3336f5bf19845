package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.TableChange;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/** Several ALTER TABLE of one table follow each other. */
@API(status = API.Status.INTERNAL)
public final class CombineAlterTableCheck extends Check {

    /** For the service loader. */
    public CombineAlterTableCheck() {
        super(Rule.info("MRT438", "combine-alter-table")
                .finds("Two or more ALTER TABLE statements of one table that was there before stand behind each other.")
                .inProduction("The lock is taken, and the table perhaps rewritten, once for each.")
                .safely("Write the actions into one ALTER TABLE, with commas between them.")
                .on(
                        dev.mrt.api.sql.SqlDialect.POSTGRES,
                        dev.mrt.api.sql.SqlDialect.MYSQL,
                        dev.mrt.api.sql.SqlDialect.MARIADB)
                .offByDefault()
                .from("eugene/E12", "pg-migration-lint/PGM023")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\nALTER TABLE users ADD COLUMN fax text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN fax, DROP COLUMN phone;\n")
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
        NewTables fresh = NewTables.of(migration);
        List<Occurrence<?>> alters = migration.upChanges().stream()
                .filter(at -> at.change() instanceof TableChange
                        && !(at.change() instanceof TableChange.CreateTable)
                        && !(at.change() instanceof TableChange.DropTable)
                        && fresh.isElsewhere(at))
                .toList();
        return IntStream.range(1, alters.size())
                .filter(i -> alters.get(i).statement() != alters.get(i - 1).statement())
                .filter(i -> String.valueOf(alters.get(i).change().subject())
                        .equals(String.valueOf(alters.get(i - 1).change().subject())))
                .mapToObj(alters::get)
                .limit(1)
                .map(at -> found(
                        migration,
                        at,
                        String.valueOf(at.change().subject()),
                        "The statement before alters the same table; both fit into one."))
                .toList();
    }
}
