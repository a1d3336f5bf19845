package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.DropColumn;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** A column is added, filled from another one and that one dropped, all at once. */
@API(status = API.Status.INTERNAL)
public final class CopyThenDropCheck extends Check {

    /** For the service loader. */
    public CopyThenDropCheck() {
        super(Rule.warning("MRT208", "copy-then-drop")
                .finds("One migration adds a column, fills it from an old one and drops the old one.")
                .inProduction(
                        "Old and new application code cannot both run: a rolling deployment and its rollback lose writes in between.")
                .safely("Three migrations: add and fill; write both; drop the old one when nothing uses it.")
                .from("pytest-mrt/MRT208")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__full.sql",
                        "ALTER TABLE users ADD COLUMN full_name text;\nUPDATE users SET full_name = name;\nALTER TABLE users DROP COLUMN name;\n",
                        "U2__full.sql",
                        "ALTER TABLE users ADD COLUMN name text;\nUPDATE users SET name = full_name;\nALTER TABLE users DROP COLUMN full_name;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__full.sql",
                        "ALTER TABLE users ADD COLUMN full_name text;\nUPDATE users SET full_name = name;\n",
                        "U2__full.sql",
                        "ALTER TABLE users DROP COLUMN full_name;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.up(DropColumn.class).stream()
                .filter(drop -> isCopied(migration, drop.change()))
                .map(
                        drop -> found(
                                migration,
                                drop,
                                drop.change().table() + "." + drop.change().column(),
                                "Column " + drop.change().table() + "."
                                        + drop.change().column()
                                        + " is copied to a new one and dropped at once; code of before and after cannot both run."))
                .toList();
    }

    private static boolean isCopied(MigrationContext migration, DropColumn drop) {
        Set<SqlName> added = migration.up(AddColumn.class).stream()
                .map(Occurrence::change)
                .filter(add -> add.table().equals(drop.table()))
                .map(add -> add.column().name())
                .collect(Collectors.toSet());
        return migration.up(Update.class).stream()
                .map(Occurrence::change)
                .filter(update -> update.table().equals(drop.table()))
                .flatMap(update -> update.assignments().stream())
                .anyMatch(each ->
                        added.contains(each.column()) && SavedValues.mentions(each.expression(), drop.column()));
    }
}
