package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Rows are deleted, and foreign keys spread that to tables that the script does not name. */
@API(status = API.Status.INTERNAL)
public final class DeleteCascadesCheck extends Check {

    /** For the service loader. */
    public DeleteCascadesCheck() {
        super(Rule.error("MRT224", "delete-cascades")
                .finds(
                        "Rows are deleted from a table whose foreign keys delete or empty rows of other tables with them.")
                .inProduction(
                        "Rows of tables that the script does not name are gone for good. Putting the deleted rows back, in the"
                                + " script or in the rollback, does not bring those back.")
                .safely(
                        "Update rows in place instead of deleting and inserting them again, or save the rows of the other tables,"
                                + " too, and read them back.")
                .from("PostgreSQL manual, \"Foreign Keys\"")
                .bad(
                        POSTGRES,
                        "V1__shop.sql",
                        "CREATE TABLE customer (id bigint PRIMARY KEY, name text);\nCREATE TABLE invoice (id bigint PRIMARY KEY,"
                                + " customer_id bigint REFERENCES customer (id) ON DELETE CASCADE);\n",
                        "U1__shop.sql",
                        "DROP TABLE invoice;\nDROP TABLE customer;\n",
                        "V2__clean.sql",
                        "CREATE TABLE kept AS SELECT * FROM customer;\nDELETE FROM customer;\n",
                        "U2__clean.sql",
                        "INSERT INTO customer SELECT * FROM kept;\nDROP TABLE kept;\n")
                .good(
                        POSTGRES,
                        "V1__shop.sql",
                        "CREATE TABLE customer (id bigint PRIMARY KEY, name text);\nCREATE TABLE invoice (id bigint PRIMARY KEY,"
                                + " customer_id bigint REFERENCES customer (id) ON DELETE CASCADE);\n",
                        "U1__shop.sql",
                        "DROP TABLE invoice;\nDROP TABLE customer;\n",
                        "V2__mark.sql",
                        "ALTER TABLE customer ADD COLUMN retired boolean;\n",
                        "U2__mark.sql",
                        "ALTER TABLE customer DROP COLUMN retired;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.up(Delete.class).stream()
                .filter(delete -> Trace.table(
                                migration, delete.change(), delete.change().table())
                        .isPresent())
                .filter(delete -> !hit(migration, delete).isEmpty())
                .map(delete -> spreading(migration, delete))
                .toList();
    }

    /** The tables whose rows change along and do not come back. */
    private static List<SqlName> hit(MigrationContext migration, Occurrence<Delete> delete) {
        SqlName table = delete.change().table();
        return delete.before().tables().stream()
                .filter(other -> spreads(other, table))
                .map(TableDefinition::name)
                .filter(other -> !other.equals(table)
                        && Trace.table(migration, delete.change(), other).isPresent()
                        && !SavedValues.of(migration).comeBack(other, null))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static boolean spreads(TableDefinition from, SqlName to) {
        return from.constraints().stream()
                .filter(key -> key.kind() == ConstraintDefinition.Kind.FOREIGN_KEY)
                .anyMatch(key -> to.equals(key.target()) && OnDeleteCascadeCheck.SPREADING.contains(key.onDelete()));
    }

    /** Which rows a condition takes is not known, and they may have no dependants. */
    private RiskWarning spreading(MigrationContext migration, Occurrence<Delete> delete) {
        SqlName table = delete.change().table();
        String others = hit(migration, delete).stream().map(SqlName::toString).collect(Collectors.joining(", "));
        RiskWarning warning = found(
                migration,
                delete,
                table,
                "Deleting rows of " + table + " deletes or empties rows of " + others
                        + " with them, through ON DELETE; they do not come back.");
        boolean some = !delete.change().where().isEmpty() && warning.severity() == Severity.ERROR;
        return some ? warning.with(Severity.WARNING) : warning;
    }
}
