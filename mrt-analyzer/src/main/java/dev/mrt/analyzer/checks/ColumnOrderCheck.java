package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;

/** The columns of a table have another order after the rollback. */
@API(status = API.Status.INTERNAL)
public final class ColumnOrderCheck extends Check {

    /** For the service loader. */
    public ColumnOrderCheck() {
        super(Rule.info("MRT312", "column-order-not-restored")
                .finds("After the rollback a table has its old columns in another order.")
                .inProduction(
                        "Code that reads columns by their place, INSERT without a list of columns and SELECT * see the"
                                + " columns of the table in another order than before.")
                .safely("Name columns in every INSERT and SELECT. In MySQL, restore the place with FIRST or AFTER.")
                .from("bytebase/column.disallow-changing-order", "pytest-mrt")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(100), age bigint);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__drop_name.sql",
                        "ALTER TABLE users DROP COLUMN name;\n",
                        "U2__drop_name.sql",
                        "ALTER TABLE users ADD COLUMN name varchar(100);\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(100), age bigint);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__drop_age.sql",
                        "ALTER TABLE users DROP COLUMN age;\n",
                        "U2__drop_age.sql",
                        "ALTER TABLE users ADD COLUMN age bigint;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Undo.isWritten(migration)) {
            return List.of();
        }
        return migration.upChanges().stream()
                .map(at -> at.change().subject())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(name -> migration.before().table(name).stream())
                .filter(TableDefinition::complete)
                .filter(before -> migration
                        .restored()
                        .table(before.name())
                        .filter(restored -> isReordered(names(before), names(restored)))
                        .isPresent())
                .map(before -> foundInRollback(
                        migration,
                        before.name(),
                        "After the rollback the columns of table " + before.name() + " have another order."))
                .toList();
    }

    private static List<SqlName> names(TableDefinition table) {
        return table.columns().stream().map(ColumnDefinition::name).toList();
    }

    private static boolean isReordered(List<SqlName> before, List<SqlName> restored) {
        return !before.equals(restored) && Set.copyOf(before).equals(Set.copyOf(restored));
    }
}
