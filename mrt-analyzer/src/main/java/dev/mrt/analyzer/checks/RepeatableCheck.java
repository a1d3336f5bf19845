package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.MigrationKind;
import java.util.List;
import org.apiguardian.api.API;

/** A repeatable migration is never taken back. */
@API(status = API.Status.INTERNAL)
public final class RepeatableCheck extends Check {

    /** For the service loader. */
    public RepeatableCheck() {
        super(Rule.info("MRT612", "repeatable-has-no-undo")
                .finds("A repeatable migration makes or replaces objects, which no undo script takes back.")
                .inProduction(
                        "After a rollback the object is the new one, on the old schema; a view may break or keep a column from being dropped.")
                .safely("Put what has to go back with a version into a versioned migration with an undo script.")
                .from("Flyway manual: Undo, Repeatable migrations")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "R__names.sql",
                        "CREATE OR REPLACE VIEW names AS SELECT name FROM users;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        boolean repeatable = migration.migration().kind() == MigrationKind.REPEATABLE;
        return repeatable && Effects.changesAnything(migration)
                ? List.of(RiskWarning.of(
                        descriptor(),
                        migration,
                        migration.migration().location(),
                        "",
                        "Flyway never takes a repeatable migration back; after a rollback it stays as it is now."))
                : List.of();
    }
}
