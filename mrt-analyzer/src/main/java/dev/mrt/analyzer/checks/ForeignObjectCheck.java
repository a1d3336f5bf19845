package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.chain.Difference;
import dev.mrt.analyzer.chain.Difference.How;
import dev.mrt.analyzer.chain.Differences;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.RowChange.Truncate;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** The rollback removes what the migration did not make. */
@API(status = API.Status.INTERNAL)
public final class ForeignObjectCheck extends Check {

    /** For the service loader. */
    public ForeignObjectCheck() {
        super(Rule.error("MRT118", "rollback-touches-foreign-object")
                .finds("The rollback drops something that was there before the migration, or empties its table.")
                .inProduction("The rollback destroys what another migration made, with its data.")
                .safely("Take back only what this migration did.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "CREATE INDEX users_name_idx ON users (name);\n",
                        "U2__x.sql",
                        "DROP TABLE users;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        List<RiskWarning> warnings = new ArrayList<>();
        List<Difference> up = Differences.between(migration.before(), migration.after());
        for (Difference each : NotRestored.of(migration)) {
            boolean here =
                    up.stream().anyMatch(other -> other.path().equals(each.path()) && other.kind() == each.kind());
            if (each.how() == How.MISSING && !here && !isPartOfDropped(migration, each, up)) {
                warnings.add(at(migration, each));
            }
        }
        migration
                .rollback(Truncate.class)
                .forEach(at -> emptied(migration, at, at.change().table()).ifPresent(warnings::add));
        migration.rollback(Delete.class).stream()
                .filter(at -> RowTargets.isEverything(at.change().where())
                        && at.change().using().isEmpty())
                .forEach(at -> emptied(migration, at, at.change().table()).ifPresent(warnings::add));
        return warnings;
    }

    private static boolean isPartOfDropped(MigrationContext migration, Difference each, List<Difference> up) {
        return up.stream()
                        .anyMatch(other ->
                                other.how() == How.MISSING && other.path().equals(String.valueOf(each.table())))
                || Kinds.isKey(each.kind())
                        && up.stream()
                                .anyMatch(other -> String.valueOf(other.table()).equals(String.valueOf(each.table()))
                                        && other.how() == How.MISSING);
    }

    private RiskWarning at(MigrationContext migration, Difference each) {
        String message = "The rollback removes " + each.what() + ", which was there before the migration.";
        return migration.rollbackChanges().stream()
                .filter(at -> at.change().subject() != null
                        && (at.change().subject().equals(each.table())
                                || at.change().subject().equals(each.name())))
                .map(at -> found(migration, at, each.path(), message))
                .findFirst()
                .orElseGet(() -> foundInRollback(migration, each.path(), message));
    }

    private Optional<RiskWarning> emptied(MigrationContext migration, Occurrence<?> at, SqlName table) {
        boolean older = migration.before().table(table).isPresent();
        boolean filled = RowTargets.isFilledBack(migration, table)
                || migration.up(Insert.class).stream()
                        .anyMatch(each -> each.change().table().equals(table));
        boolean dropped = RowTargets.isDroppedBack(migration, table);
        return older && !filled && !dropped
                ? Optional.of(found(
                        migration,
                        at,
                        table,
                        "The rollback deletes every row of table " + table + ", which was there before the migration."))
                : Optional.empty();
    }
}
