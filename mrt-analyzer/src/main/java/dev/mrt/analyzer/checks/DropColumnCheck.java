package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.TableChange.DropColumn;
import java.util.List;
import org.apiguardian.api.API;

/** A column is dropped with its values. */
@API(status = API.Status.INTERNAL)
public final class DropColumnCheck extends Check {

    /** For the service loader. */
    public DropColumnCheck() {
        super(Rule.error("MRT201", "drop-column")
                .finds("A column is dropped, and its values are gone for good.")
                .inProduction(
                        "A rollback can bring the column back, not what was in it. Application instances that still run the"
                                + " old code fail on every query that names the column.")
                .safely(
                        "Stop using the column in one release and drop it in a later one, or copy its values to a side table that the"
                                + " undo script reads back.")
                .from("squawk/ban-drop-column", "atlas/DS103", "pytest-mrt/MRT201")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, phone text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__drop_phone.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n",
                        "U2__drop_phone.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, phone text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__set_phone_aside.sql",
                        "CREATE TABLE users_phone AS SELECT id, phone FROM users;\n",
                        "U2__set_phone_aside.sql",
                        "DROP TABLE users_phone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.up(DropColumn.class).stream()
                .filter(drop -> migration
                        .before()
                        .table(drop.change().table())
                        .flatMap(table -> table.column(drop.change().column()))
                        .isPresent())
                .map(drop -> found(
                        migration,
                        drop,
                        drop.change().table() + "." + drop.change().column(),
                        "Dropping " + drop.change().table() + "."
                                + drop.change().column() + " loses its values; no rollback brings them back."))
                .toList();
    }
}
