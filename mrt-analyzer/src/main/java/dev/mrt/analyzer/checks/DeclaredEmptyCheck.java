package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Rollback;
import java.util.List;
import org.apiguardian.api.API;

/** A changeset is declared to need no rollback, and changes something. */
@API(status = API.Status.INTERNAL)
public final class DeclaredEmptyCheck extends Check {

    /** For the service loader. */
    public DeclaredEmptyCheck() {
        super(
                Rule.warning("MRT620", "rollback-declared-empty")
                        .finds(
                                "A changeset says that nothing has to be taken back (<rollback/>, --rollback empty, not required), while it changes schema or rows.")
                        .inProduction(
                                "Liquibase counts the changeset as rolled back; schema and rows stay as they are.")
                        .safely(
                                "Write a rollback; where the change is meant to stay, skip the changeset with that reason, so that a person reads it.")
                        .from("Liquibase manual: --rollback empty")
                        .bad(
                                POSTGRES,
                                "changelog.sql",
                                "--liquibase formatted sql\n--changeset me:1\nCREATE TABLE users (id int);\n--rollback empty\n")
                        .good(
                                POSTGRES,
                                "changelog.sql",
                                "--liquibase formatted sql\n--changeset me:1\nCREATE TABLE users (id int);\n--rollback DROP TABLE users;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        boolean declared = migration.migration().rollback() instanceof Rollback.Declared;
        if (!declared || ForSomeDatabasesCheck.isThat(migration) || !Effects.changesAnything(migration)) {
            return List.of();
        }
        return List.of(foundInRollback(
                migration,
                "",
                "It is declared one-way ("
                        + migration.migration().rollback().description()
                        + "): rolled back, what it changed stays."));
    }
}
