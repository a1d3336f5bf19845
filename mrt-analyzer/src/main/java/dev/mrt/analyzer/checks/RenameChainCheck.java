package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.MissingNames.Reason;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** The rollback uses a name before it has renamed it back. */
@API(status = API.Status.INTERNAL)
public final class RenameChainCheck extends Check {

    /** For the service loader. */
    public RenameChainCheck() {
        super(Rule.error("MRT125", "rename-chain-broken")
                .finds(
                        "The migration renames something, and the rollback uses the old name without having renamed it back.")
                .inProduction("The rollback stops with an error: at that moment only the new name exists.")
                .safely(
                        "Take the changes back in reverse order: what was done after the renaming first, under the new name, then the renaming.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__rename.sql",
                        "ALTER TABLE users RENAME TO people;\nALTER TABLE people ADD COLUMN phone text;\n",
                        "U2__rename.sql",
                        "ALTER TABLE users DROP COLUMN phone;\nALTER TABLE people RENAME TO users;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__rename.sql",
                        "ALTER TABLE users RENAME TO people;\nALTER TABLE people ADD COLUMN phone text;\n",
                        "U2__rename.sql",
                        "ALTER TABLE people DROP COLUMN phone;\nALTER TABLE people RENAME TO users;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return MissingNames.in(migration).stream()
                .filter(each ->
                        each.reason() == Reason.RENAMED && !each.target().ifExists())
                .map(each -> found(
                        migration,
                        each.at(),
                        each.target().path(),
                        "The migration renamed the " + each.target().what()
                                + ", and the rollback uses the old name before it is renamed back."))
                .toList();
    }
}
