package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.Updates.Fate;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Assignment;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlName;
import java.util.List;
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
                .finds("The rollback updates other columns or other rows than the migration, or does the same again.")
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
        Stream<RiskWarning> wrong = Updates.of(migration, Fate.REVERSED_WRONGLY)
                .map(each -> found(
                        migration,
                        each.back().get(0),
                        each.place(),
                        "The rollback does not give " + each.place()
                                + " its old value back: it works on other rows than the migration, or does the same"
                                + " again."));
        Stream<RiskWarning> others = migration.rollback(Update.class).stream().flatMap(back -> others(migration, back));
        return Stream.concat(wrong, others).toList();
    }

    /** Columns that the rollback writes though the migration does not. */
    private Stream<RiskWarning> others(MigrationContext migration, Occurrence<Update> back) {
        SqlName table = back.change().table();
        Set<SqlName> changed = migration.up(Update.class).stream()
                .filter(at -> at.change().table().equals(table))
                .flatMap(at -> at.change().assignments().stream())
                .map(Assignment::column)
                .collect(Collectors.toSet());
        return back.change().assignments().stream()
                .map(Assignment::column)
                .filter(column -> !changed.isEmpty() && !changed.contains(column))
                .filter(column -> isIn(migration.before(), table, column) && isIn(migration.after(), table, column))
                .filter(column -> !ChangingRollbackCheck.isThat(back.change(), column))
                .map(column -> found(
                        migration,
                        back,
                        table + "." + column,
                        "The rollback changes " + table + "." + column + ", which the migration does not."));
    }

    private static boolean isIn(SchemaModel schema, SqlName table, SqlName column) {
        return schema.table(table).flatMap(known -> known.column(column)).isPresent();
    }
}
