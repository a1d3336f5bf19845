package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.RowChange.Insert;
import java.util.List;
import org.apiguardian.api.API;

/** The rollback deletes rows that users have written. */
@API(status = API.Status.INTERNAL)
public final class RollbackDeletesRowsCheck extends Check {

    /** For the service loader. */
    public RollbackDeletesRowsCheck() {
        super(Rule.warning("MRT807", "rollback-deletes-rows")
                .finds(
                        "The rollback empties or deletes from a table that was there before, by more than the migration inserted.")
                .inProduction("Whatever users entered since the release is gone after the rollback.")
                .safely(
                        "Keep what cannot be in the old schema in a side table, and say in the release notes what a rollback loses.")
                .from("django-safe-migrations/RV001 (idea)")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ALTER COLUMN name DROP NOT NULL;\n",
                        "U2__x.sql",
                        "DELETE FROM users WHERE name IS NULL;\nALTER TABLE users ALTER COLUMN name SET NOT NULL;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.rollback(Delete.class).stream()
                .filter(at -> at.certain()
                        && migration.before().table(at.change().table()).isPresent())
                .filter(at -> !RowTargets.isEverything(at.change().where())
                        || !at.change().using().isEmpty())
                .filter(at -> migration.up(Insert.class).stream()
                        .noneMatch(
                                each -> each.change().table().equals(at.change().table())))
                .filter(at -> !RowTargets.isFilledBack(migration, at.change().table()))
                .filter(at -> !RowTargets.isDroppedBack(migration, at.change().table()))
                .map(at -> found(
                        migration,
                        at,
                        at.change().table(),
                        "The rollback deletes rows of table " + at.change().table()
                                + " that the migration did not insert."))
                .toList();
    }
}
