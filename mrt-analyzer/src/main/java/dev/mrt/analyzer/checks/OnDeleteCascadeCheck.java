package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AddColumn;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A foreign key that deletes or empties rows of a table that has rows already. */
@API(status = API.Status.INTERNAL)
public final class OnDeleteCascadeCheck extends Check {

    static final Set<String> SPREADING = Set.of("CASCADE", "SET NULL", "SET DEFAULT");

    /** For the service loader. */
    public OnDeleteCascadeCheck() {
        super(Rule.warning("MRT204", "on-delete-cascade-added")
                .finds(
                        "An existing table gets a foreign key that deletes its rows, or empties its columns, when the row that they refer to is"
                                + " deleted.")
                .inProduction(
                        "From then on a DELETE of one row, in a migration, a rollback or by hand, takes rows of other tables along;"
                                + " putting the deleted row back does not bring them back.")
                .safely("Use ON DELETE RESTRICT or NO ACTION and delete dependent rows where the application means to.")
                .from("pytest-mrt/MRT204", "bytebase/column.disallow-cascade")
                .bad(
                        POSTGRES,
                        "V1__shop.sql",
                        "CREATE TABLE customer (id bigint PRIMARY KEY);\n"
                                + "CREATE TABLE invoice (id bigint PRIMARY KEY, customer_id bigint);\n",
                        "U1__shop.sql",
                        "DROP TABLE invoice;\nDROP TABLE customer;\n",
                        "V2__reference.sql",
                        "ALTER TABLE invoice ADD CONSTRAINT invoice_customer FOREIGN KEY (customer_id) REFERENCES customer (id)"
                                + " ON DELETE CASCADE;\n",
                        "U2__reference.sql",
                        "ALTER TABLE invoice DROP CONSTRAINT invoice_customer;\n")
                .good(
                        POSTGRES,
                        "V1__shop.sql",
                        "CREATE TABLE customer (id bigint PRIMARY KEY);\n"
                                + "CREATE TABLE invoice (id bigint PRIMARY KEY, customer_id bigint);\n",
                        "U1__shop.sql",
                        "DROP TABLE invoice;\nDROP TABLE customer;\n",
                        "V2__reference.sql",
                        "ALTER TABLE invoice ADD CONSTRAINT invoice_customer FOREIGN KEY (customer_id) REFERENCES customer (id)"
                                + " ON DELETE RESTRICT;\n",
                        "U2__reference.sql",
                        "ALTER TABLE invoice DROP CONSTRAINT invoice_customer;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.upChanges().stream()
                .flatMap(at -> added(at.change())
                        .filter(key -> SPREADING.contains(key.onDelete()))
                        .filter(key -> isNews(migration, at, key))
                        .map(key -> spreading(migration, at, key)))
                .toList();
    }

    private static Stream<ConstraintDefinition> added(Change change) {
        if (change instanceof AddConstraint add) {
            return Stream.of(add.constraint());
        }
        return change instanceof AddColumn add ? add.constraints().stream() : Stream.empty();
    }

    private static boolean isNews(MigrationContext migration, Occurrence<?> at, ConstraintDefinition key) {
        SqlName table = at.change().subject();
        return table != null
                && Trace.table(migration, at.change(), table)
                        .filter(before -> migration.before().table(before).stream()
                                .flatMap(known -> known.constraints().stream())
                                .noneMatch(known -> known.columns().equals(key.columns())
                                        && known.onDelete().equals(key.onDelete())))
                        .isPresent();
    }

    private RiskWarning spreading(MigrationContext migration, Occurrence<?> at, ConstraintDefinition key) {
        SqlName table = at.change().subject();
        String effect = key.onDelete().equals("CASCADE") ? "deletes its rows of " : "empties columns of ";
        return found(
                migration,
                at,
                String.valueOf(table),
                "Deleting a row of " + key.target() + " now silently " + effect + table + ", too; ON DELETE "
                        + key.onDelete() + " does not ask.");
    }
}
