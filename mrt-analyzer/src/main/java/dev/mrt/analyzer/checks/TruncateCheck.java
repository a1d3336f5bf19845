package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.RowChange.Truncate;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AlterPartition;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A table is emptied. */
@API(status = API.Status.INTERNAL)
public final class TruncateCheck extends Check {

    /** For the service loader. */
    public TruncateCheck() {
        super(Rule.error("MRT203", "truncate")
                .finds("A table or a partition is emptied with TRUNCATE, and its rows are gone for good.")
                .inProduction(
                        "Nothing in a rollback can bring the rows back. TRUNCATE takes the strongest lock, skips row triggers, and in"
                                + " MySQL and Oracle commits at once.")
                .safely(
                        "Keep the rows, or copy them to an archive table that the undo script reads back before the table is emptied.")
                .from("pgls/banTruncate", "flyway/RG13", "pytest-mrt/MRT203")
                .bad(
                        POSTGRES,
                        "V1__prices.sql",
                        "CREATE TABLE prices (id bigint PRIMARY KEY, amount numeric(12, 2));\n",
                        "U1__prices.sql",
                        "DROP TABLE prices;\n",
                        "V2__reload_prices.sql",
                        "TRUNCATE prices;\n",
                        "U2__reload_prices.sql",
                        "DELETE FROM prices;\n")
                .good(
                        POSTGRES,
                        "V1__prices.sql",
                        "CREATE TABLE prices (id bigint PRIMARY KEY, amount numeric(12, 2));\n",
                        "U1__prices.sql",
                        "DROP TABLE prices;\n",
                        "V2__retire_prices.sql",
                        "ALTER TABLE prices RENAME TO prices_2024;\n"
                                + "CREATE TABLE prices (id bigint PRIMARY KEY, amount numeric(12, 2));\n",
                        "U2__retire_prices.sql",
                        "DROP TABLE prices;\nALTER TABLE prices_2024 RENAME TO prices;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Stream.concat(emptiedTables(migration), emptiedParts(migration)).toList();
    }

    private Stream<RiskWarning> emptiedTables(MigrationContext migration) {
        return migration.up(Truncate.class).stream()
                .filter(truncate -> !TruncateCascadeCheck.reachesFurther(migration.dialect(), truncate.change()))
                .filter(truncate -> hadRows(migration, truncate))
                .map(truncate -> emptied(migration, truncate));
    }

    private RiskWarning emptied(MigrationContext migration, Occurrence<Truncate> truncate) {
        SqlName table = truncate.change().table();
        if (SavedValues.of(migration).comeBack(table, null)) {
            return found(
                            migration,
                            truncate,
                            table,
                            "TRUNCATE loses the rows of table " + table
                                    + " but for those that the migration copies and the rollback" + " reads back.")
                    .with(Severity.WARNING);
        }
        return found(
                migration,
                truncate,
                table,
                "TRUNCATE loses all rows of table " + table + "; no rollback brings them back.");
    }

    private Stream<RiskWarning> emptiedParts(MigrationContext migration) {
        return migration.up(AlterPartition.class).stream()
                .filter(part -> part.change().action().equals("TRUNCATE"))
                .filter(part -> Trace.table(
                                migration, part.change(), part.change().table())
                        .isPresent())
                .map(part -> found(
                        migration,
                        part,
                        part.change().table(),
                        "Emptying a partition of table " + part.change().table()
                                + " loses its rows; no rollback brings them back."));
    }

    /** Tables that the script itself makes hold nothing of value yet. */
    static boolean hadRows(MigrationContext migration, Occurrence<Truncate> truncate) {
        SqlName table = truncate.change().table();
        return Trace.table(migration, truncate.change(), table).isPresent()
                && truncate.before()
                        .table(table)
                        .filter(TableDefinition::temporary)
                        .isEmpty();
    }
}
