package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The rollback restores with a value that is new each time. */
@API(status = API.Status.INTERNAL)
public final class ChangingRollbackCheck extends Check {

    /** For the service loader. */
    public ChangingRollbackCheck() {
        super(Rule.warning("MRT308", "non-deterministic-rollback")
                .finds("The rollback writes now(), random(), a new UUID or the next number of a sequence.")
                .inProduction("The rows get values that nobody ever had; two runs of the rollback differ.")
                .safely("Write back what was kept.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__name.sql",
                        "UPDATE users SET name = 'x' || name;\n",
                        "U2__name.sql",
                        "UPDATE users SET name = random()::text;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__ids.sql",
                        "UPDATE users SET id = id + 1000;\n",
                        "U2__ids.sql",
                        "UPDATE users SET id = id - 1000;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        Stream<RiskWarning> updates = migration.rollback(Update.class).stream()
                .flatMap(back -> back.change().assignments().stream()
                        .filter(each -> isOlder(migration, back.change().table(), each.column()))
                        .filter(each -> isThat(back.change(), each.column()))
                        .map(each -> found(
                                migration,
                                back,
                                back.change().table() + "." + each.column(),
                                "The rollback writes " + each.expression() + " to "
                                        + back.change().table() + "." + each.column()
                                        + ", which is new each time and not what was there.")));
        Stream<RiskWarning> inserts = migration.rollback(Insert.class).stream()
                .filter(back -> migration.before().table(back.change().table()).isPresent()
                        && Assignments.changes(back.change().text()))
                .map(back -> found(
                        migration,
                        back,
                        back.change().table(),
                        "The rollback inserts rows into table " + back.change().table()
                                + " with a value that is new each time and not what was there."));
        return Stream.concat(updates, inserts).toList();
    }

    /** Whether an update of a rollback writes something to a column that is new each time. */
    static boolean isThat(Update back, SqlName column) {
        return back.assignments().stream()
                .anyMatch(each -> each.column().equals(column) && Assignments.changes(each.expression()));
    }

    private static boolean isOlder(MigrationContext migration, SqlName table, SqlName column) {
        return migration
                .before()
                .table(table)
                .filter(known -> !known.complete() || known.column(column).isPresent())
                .isPresent();
    }
}
