package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.ORACLE;
import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Truncate;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** A table is emptied, and with it every table that refers to it. */
@API(status = API.Status.INTERNAL)
public final class TruncateCascadeCheck extends Check {

    /** For the service loader. */
    public TruncateCascadeCheck() {
        super(Rule.error("MRT216", "truncate-cascade")
                .finds("TRUNCATE ... CASCADE empties a table and every table that refers to it, however far away.")
                .inProduction(
                        "Rows of tables that the script does not even name are gone for good, and tables that come to refer to"
                                + " this one later are emptied, too.")
                .safely(
                        "Name each table that has to be emptied, and copy the rows to archive tables that the undo script reads back.")
                .on(POSTGRES, ORACLE)
                .from("squawk/ban-truncate-cascade", "pgls/banTruncateCascade", "PostgreSQL manual, \"TRUNCATE\"")
                .bad(
                        POSTGRES,
                        "V1__shop.sql",
                        "CREATE TABLE customer (id bigint PRIMARY KEY);\n"
                                + "CREATE TABLE invoice (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer (id));\n",
                        "U1__shop.sql",
                        "DROP TABLE invoice;\nDROP TABLE customer;\n",
                        "V2__empty.sql",
                        "TRUNCATE customer CASCADE;\n",
                        "U2__empty.sql",
                        "DELETE FROM customer;\n")
                .good(
                        POSTGRES,
                        "V1__shop.sql",
                        "CREATE TABLE customer (id bigint PRIMARY KEY);\n"
                                + "CREATE TABLE invoice (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer (id));\n",
                        "U1__shop.sql",
                        "DROP TABLE invoice;\nDROP TABLE customer;\n",
                        "V2__mark_retired.sql",
                        "ALTER TABLE customer ADD COLUMN retired boolean;\n",
                        "U2__mark_retired.sql",
                        "ALTER TABLE customer DROP COLUMN retired;\n"));
    }

    static boolean reachesFurther(SqlDialect dialect, Truncate truncate) {
        return truncate.cascade() && (dialect == POSTGRES || dialect == ORACLE);
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.up(Truncate.class).stream()
                .filter(truncate -> reachesFurther(migration.dialect(), truncate.change()))
                .filter(truncate -> TruncateCheck.hadRows(migration, truncate))
                .map(truncate -> lost(migration, truncate))
                .toList();
    }

    private RiskWarning lost(MigrationContext migration, Occurrence<Truncate> truncate) {
        SqlName table = truncate.change().table();
        Set<SqlName> others = References.reaching(truncate.before(), table);
        String which = others.isEmpty()
                ? " and of every table that refers to it"
                : others.stream()
                        .map(SqlName::toString)
                        .collect(Collectors.joining(", ", " and, through foreign keys, of ", ""));
        return found(
                migration,
                truncate,
                table,
                "TRUNCATE ... CASCADE loses all rows of table " + table + which + "; no rollback brings them back.");
    }
}
