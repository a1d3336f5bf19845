package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Assignment;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The rollback's UPDATE is not the inverse of the migration's. */
@API(status = API.Status.INTERNAL)
public final class UpdateInverseCheck extends Check {

    /** For the service loader. */
    public UpdateInverseCheck() {
        super(Rule.warning("MRT127", "update-inverse-mismatch")
                .finds("The rollback updates other columns than the migration, or gives every row one value.")
                .inProduction("After the rollback rows hold values that they did not have before.")
                .safely(
                        "Write the inverse with the same columns and the same condition, or keep the old values and read them back.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__state.sql",
                        "UPDATE users SET status = 'active' WHERE status IS NULL;\n",
                        "U2__state.sql",
                        "UPDATE users SET status = NULL;\n")
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
        return migration.rollback(Update.class).stream()
                .flatMap(back -> mismatches(migration, back))
                .toList();
    }

    private Stream<RiskWarning> mismatches(MigrationContext migration, Occurrence<Update> back) {
        SqlName table = back.change().table();
        Set<SqlName> changed = migration.up(Update.class).stream()
                .filter(at -> at.change().table().equals(table))
                .flatMap(at -> at.change().assignments().stream())
                .map(Assignment::column)
                .collect(Collectors.toSet());
        return back.change().assignments().stream()
                .filter(each -> isOlder(migration, table, each.column()))
                .filter(each -> !changed.isEmpty())
                .flatMap(each -> message(back.change(), each, changed)
                        .map(message -> found(migration, back, table + "." + each.column(), message))
                        .stream());
    }

    private static boolean isOlder(MigrationContext migration, SqlName table, SqlName column) {
        return migration
                        .before()
                        .table(table)
                        .flatMap(known -> known.column(column))
                        .isPresent()
                && migration
                        .after()
                        .table(table)
                        .flatMap(known -> known.column(column))
                        .isPresent();
    }

    private static Optional<String> message(Update back, Assignment each, Set<SqlName> changed) {
        String column = back.table() + "." + each.column();
        if (!changed.contains(each.column())) {
            return Optional.of("The rollback changes " + column + ", which the migration does not.");
        }
        boolean one = Assignments.isConstant(each) && back.from().isEmpty();
        boolean all = RowTargets.isEverything(back.where());
        return one && all
                ? Optional.of("The rollback gives " + column + " of every row one value, whatever it was before.")
                : Optional.empty();
    }
}
