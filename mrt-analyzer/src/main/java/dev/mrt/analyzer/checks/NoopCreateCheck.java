package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** IF NOT EXISTS hides that something is there already. */
@API(status = API.Status.INTERNAL)
public final class NoopCreateCheck extends Check {

    /** For the service loader. */
    public NoopCreateCheck() {
        super(Rule.warning("MRT440", "create-if-not-exists-noop")
                .finds(
                        "CREATE … IF NOT EXISTS of a table, column, index or other object that an earlier migration made.")
                .inProduction(
                        "The migration does nothing, and its rollback then drops what the earlier one made, with its data.")
                .safely("Leave IF NOT EXISTS away, so that the mistake shows.")
                .from("pg-migration-lint/PGM403")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY);\n",
                        "U2__x.sql",
                        "DROP TABLE users;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40));\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "CREATE TABLE IF NOT EXISTS orgs (id bigint PRIMARY KEY);\n",
                        "U2__x.sql",
                        "DROP TABLE orgs;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.upChanges().stream()
                .flatMap(at -> noop(at).stream()
                        .map(object -> found(
                                migration,
                                at,
                                object,
                                object + " is there already, so that this does nothing."
                                        + (drops(migration, at) ? " The rollback drops it all the same." : ""))))
                .toList();
    }

    /** What is made, if it is there. */
    private static Optional<Object> noop(Occurrence<?> at) {
        if (at.change() instanceof CreateTable create && create.ifNotExists()) {
            SqlName table = create.table().name();
            return at.before().table(table).filter(TableDefinition::complete).map(known -> table);
        }
        if (at.change() instanceof AddColumn add && add.ifNotExists()) {
            SqlName column = add.column().name();
            return at.before()
                    .table(add.table())
                    .flatMap(known -> known.column(column))
                    .map(known -> add.table() + "." + column);
        }
        if (at.change() instanceof CreateIndex create && create.ifNotExists()) {
            SqlName name = create.index().name();
            return name == null
                    ? Optional.empty()
                    : at.before().index(name, create.index().table()).map(known -> name);
        }
        return at.change() instanceof CreateObject create && create.ifNotExists()
                ? at.before()
                        .object(
                                create.object().kind(),
                                create.object().name(),
                                create.object().table())
                        .map(known -> create.object().name())
                : Optional.empty();
    }

    private static boolean drops(MigrationContext migration, Occurrence<?> made) {
        return migration.rollbackChanges().stream()
                .map(Occurrence::change)
                .anyMatch(change -> drops(made.change(), change));
    }

    private static boolean drops(Change made, Change change) {
        if (made instanceof CreateTable create) {
            return change instanceof DropTable drop
                    && drop.table().equals(create.table().name());
        }
        if (made instanceof AddColumn add) {
            return change instanceof DropColumn drop
                    && drop.table().equals(add.table())
                    && drop.column().equals(add.column().name());
        }
        if (made instanceof CreateIndex create) {
            return change instanceof DropIndex drop
                    && drop.index().equals(create.index().name());
        }
        return made instanceof CreateObject create
                && change instanceof DropObject drop
                && drop.name().equals(create.object().name());
    }
}
