package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.Trace.Place;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** The rollback drops a new column or table with what was written to it. */
@API(status = API.Status.INTERNAL)
public final class LosesNewDataCheck extends Check {

    /** For the service loader. */
    public LosesNewDataCheck() {
        super(Rule.info("MRT803", "rollback-loses-new-data")
                .finds(
                        "The rollback drops a column or table that the migration added; this is its task, and what users wrote there is lost.")
                .inProduction("Whatever users entered there since the release is gone after the rollback.")
                .safely("Copy it to a side table in the rollback if it has to survive.")
                .from("django-safe-migrations/RV001, RV002")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text);\n",
                        "V2__name.sql",
                        "ALTER TABLE users RENAME COLUMN name TO title;\n",
                        "U2__name.sql",
                        "ALTER TABLE users RENAME COLUMN title TO name;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        MigrationContext back = Reversed.of(migration);
        Set<Object> made = made(migration);
        return migration.rollbackChanges().stream()
                .filter(Occurrence::certain)
                .flatMap(at -> dropped(back, at).filter(made::contains).stream()
                        .filter(object -> !isKept(migration, at))
                        .map(object -> found(
                                migration,
                                at,
                                object,
                                "What was written to " + object + " since the release is lost.")))
                .toList();
    }

    /** What the migration adds, as it is called after it. */
    private static Set<Object> made(MigrationContext migration) {
        Set<Object> made = new HashSet<>(NewTables.of(migration).names());
        migration.up(AddColumn.class).stream()
                .map(Occurrence::change)
                .flatMap(add ->
                        Follow.column(
                                migration.upChanges(),
                                new Place(add.table(), add.column().name()))
                                .stream())
                .forEach(made::add);
        return made;
    }

    /** A column or table; what is computed holds nothing of its own. */
    private static Optional<Object> dropped(MigrationContext back, Occurrence<?> at) {
        if (at.change() instanceof DropColumn drop) {
            return Back.find(at.before(), new Place(drop.table(), drop.column()))
                            .filter(column -> column.generated() != null)
                            .isPresent()
                    ? Optional.empty()
                    : Trace.column(back, drop, drop.table(), drop.column()).map(Object.class::cast);
        }
        return at.change() instanceof DropTable drop
                ? Trace.table(back, drop, drop.table())
                        .filter(table -> back.before().table(table).isPresent())
                        .map(Object.class::cast)
                : Optional.empty();
    }

    /** Whether the rollback reads the rows before they go. */
    private static boolean isKept(MigrationContext migration, Occurrence<?> at) {
        SqlName table = at.change().subject();
        return table != null
                && migration.rollbackChanges().stream()
                        .takeWhile(earlier -> earlier.change() != at.change())
                        .anyMatch(earlier -> reads(earlier.change(), table, at.change()));
    }

    private static boolean reads(Change earlier, SqlName table, Change drop) {
        if (earlier instanceof Insert insert) {
            return table.equals(insert.from());
        }
        if (earlier instanceof CreateTable create) {
            return create.filled() && create.source().contains(table.name());
        }
        if (!(earlier instanceof Update update)) {
            return false;
        }
        return update.from().contains(table)
                || drop instanceof DropColumn column
                        && update.table().equals(table)
                        && update.assignments().stream()
                                .anyMatch(set -> set.expression()
                                        .contains(column.column().name()));
    }
}
