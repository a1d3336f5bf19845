package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** The rollback makes something again that is empty then. */
@API(status = API.Status.INTERNAL)
public final class RestoredEmptyCheck extends Check {

    /** For the service loader. */
    public RestoredEmptyCheck() {
        super(
                Rule.error("MRT126", "restored-empty")
                        .finds(
                                "The migration drops a column or table, and the rollback makes it again without its values.")
                        .inProduction(
                                "Schema and monitoring look right after the rollback, and the users' values are gone.")
                        .safely(
                                "Copy the values to a side table before they are dropped, and read them back in the rollback; mrt fix --preserve-data writes that.")
                        .from("pytest-mrt: the column came back, the data did not")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\n",
                                "V2__drop.sql",
                                "ALTER TABLE users DROP COLUMN status;\n",
                                "U2__drop.sql",
                                "ALTER TABLE users ADD COLUMN status text;\n")
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\n",
                                "V2__drop.sql",
                                "CREATE TABLE users_status AS SELECT id, status FROM users;\nALTER TABLE users DROP COLUMN status;\n",
                                "U2__drop.sql",
                                "ALTER TABLE users ADD COLUMN status text;\nUPDATE users SET status = s.status FROM users_status s WHERE s.id = users.id;\nDROP TABLE users_status;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        SavedValues saved = SavedValues.of(migration);
        List<RiskWarning> warnings = new ArrayList<>();
        for (Occurrence<AddColumn> at : migration.rollback(AddColumn.class)) {
            SqlName table = at.change().table();
            SqlName column = at.change().column().name();
            boolean empty = at.change().column().generated() == null;
            if (empty && isDropped(migration, table, column) && !saved.comeBack(table, column)) {
                warnings.add(found(
                        migration,
                        at,
                        table + "." + column,
                        "The rollback brings column " + table + "." + column
                                + " back, but not the values that it held."));
            } else if (empty && isMadeAnew(migration, table, column)) {
                warnings.add(found(
                        migration,
                        at,
                        table + "." + column,
                        "The rollback drops column " + table + "." + column
                                + " and makes it anew; the values that the migration left in it are gone."));
            }
        }
        for (Occurrence<CreateTable> at : migration.rollback(CreateTable.class)) {
            SqlName table = at.change().table().name();
            boolean empty = !at.change().filled();
            if (empty && isDropped(migration, table) && !saved.comeBack(table, null)) {
                warnings.add(found(
                        migration,
                        at,
                        table,
                        "The rollback brings table " + table + " back, but not the rows that it held."));
            } else if (empty && isMadeAnew(migration, table)) {
                warnings.add(found(
                        migration,
                        at,
                        table,
                        "The rollback drops table " + table
                                + " and makes it anew; the rows that the migration left in it are gone."));
            }
        }
        return warnings;
    }

    private static boolean isDropped(MigrationContext migration, SqlName table, SqlName column) {
        return migration.up(DropColumn.class).stream()
                .anyMatch(drop -> drop.certain()
                        && drop.change().table().equals(table)
                        && drop.change().column().equals(column)
                        && Trace.column(migration, drop.change(), table, column).isPresent());
    }

    private static boolean isDropped(MigrationContext migration, SqlName table) {
        return migration.after().table(table).isEmpty()
                && migration.up(DropTable.class).stream()
                        .anyMatch(drop -> drop.certain()
                                && drop.change().table().equals(table)
                                && Trace.table(migration, drop.change(), table).isPresent());
    }

    /** Whether the migration leaves a column as it was, and the rollback drops it and does not fill the new one. */
    private static boolean isMadeAnew(MigrationContext migration, SqlName table, SqlName column) {
        return isIn(migration.before(), table, column)
                && isIn(migration.after(), table, column)
                && migration.up(DropColumn.class).stream()
                        .noneMatch(drop -> drop.change().table().equals(table)
                                && drop.change().column().equals(column))
                && migration.rollback(DropColumn.class).stream()
                        .anyMatch(drop -> drop.certain()
                                && drop.change().table().equals(table)
                                && drop.change().column().equals(column))
                && migration.rollback(Update.class).stream()
                        .map(Occurrence::change)
                        .filter(update -> update.table().equals(table))
                        .flatMap(update -> update.assignments().stream())
                        .noneMatch(each -> each.column().equals(column));
    }

    private static boolean isMadeAnew(MigrationContext migration, SqlName table) {
        return migration.before().table(table).isPresent()
                && migration.after().table(table).isPresent()
                && migration.up(DropTable.class).stream()
                        .noneMatch(drop -> drop.change().table().equals(table))
                && migration.rollback(DropTable.class).stream()
                        .anyMatch(
                                drop -> drop.certain() && drop.change().table().equals(table))
                && !RowTargets.isFilledBack(migration, table)
                && !Merges.back(migration, table);
    }

    private static boolean isIn(SchemaModel schema, SqlName table, SqlName column) {
        return schema.table(table).flatMap(known -> known.column(column)).isPresent();
    }
}
