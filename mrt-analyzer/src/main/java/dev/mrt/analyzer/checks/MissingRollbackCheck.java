package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** A migration has no rollback. */
@API(status = API.Status.INTERNAL)
public final class MissingRollbackCheck extends Check {

    /** For the service loader. */
    public MissingRollbackCheck() {
        super(Rule.error("MRT101", "missing-rollback")
                .finds("A migration changes schema or rows and has no rollback.")
                .inProduction(
                        "At 2 a.m. the release cannot be taken back: the new schema stays under the old code, or someone writes the rollback in a hurry.")
                .safely(
                        "Write an undo script (U2__x.sql beside V2__x.sql), or a rollback in the changeset; mrt fix writes most of them.")
                .from("pytest-mrt/MRT101", "liquibase/RollbackRequired")
                .bad(POSTGRES, "V1__users.sql", "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return MissingRollback.report(this, migration, MissingRollback.NONE_WRITTEN, "It has no rollback");
    }
}
