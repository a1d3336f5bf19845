package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.MARIADB;
import static dev.mrt.api.sql.SqlDialect.MYSQL;
import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/** One table is altered several times in a row. */
@API(status = API.Status.INTERNAL)
public final class CombineAlterCheck extends Check {

    /** For the service loader. */
    public CombineAlterCheck() {
        super(Rule.info("MRT438", "combine-alter-table")
                .finds("ALTER TABLE statements for one table follow each other.")
                .inProduction(
                        "Each takes its lock anew, and each may read or write the whole table: one statement does so once.")
                .safely("Write one ALTER TABLE with several actions.")
                .on(POSTGRES, MYSQL, MARIADB)
                .offByDefault()
                .from("eugene/W12", "pg-migration-lint/PGM023")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\nALTER TABLE users ADD COLUMN fax text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN fax, DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text, ADD COLUMN fax text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN fax, DROP COLUMN phone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        NewTables fresh = NewTables.of(migration);
        List<Occurrence<?>> first = new ArrayList<>();
        for (Occurrence<?> at : migration.upChanges()) {
            if (first.isEmpty() || first.get(first.size() - 1).statement() != at.statement()) {
                first.add(at);
            }
        }
        return IntStream.range(1, first.size())
                .filter(i -> isAlter(first.get(i)) && isAlter(first.get(i - 1)))
                .filter(i -> fresh.isElsewhere(first.get(i)))
                .filter(i -> NewTables.tableOf(first.get(i)).equals(NewTables.tableOf(first.get(i - 1))))
                .mapToObj(first::get)
                .map(at -> found(
                        migration,
                        at,
                        NewTables.tableOf(at).map(SqlName::toString).orElse(""),
                        "The statement before alters the same table; one statement with both actions locks it once."))
                .toList();
    }

    private static boolean isAlter(Occurrence<?> at) {
        return ALTER.matcher(at.statement().text()).lookingAt();
    }

    /** A new name needs a statement of its own on PostgreSQL. */
    private static final Pattern ALTER =
            Pattern.compile("ALTER\\s+TABLE\\b(?!.*\\bRENAME\\b)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
}
