package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.CreateTable;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** IF NOT EXISTS hides that something is there already. */
@API(status = API.Status.INTERNAL)
public final class NoopCreateCheck extends Check {

    /** For the service loader. */
    public NoopCreateCheck() {
        super(Rule.warning("MRT440", "create-if-not-exists-noop")
                .finds("CREATE … IF NOT EXISTS of a table or column that an earlier migration made.")
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
        Stream<RiskWarning> tables = migration.up(CreateTable.class).stream()
                .filter(at -> at.change().ifNotExists()
                        && at.before()
                                .table(at.change().table().name())
                                .filter(known -> known.complete())
                                .isPresent())
                .map(at -> found(
                        migration,
                        at,
                        at.change().table().name(),
                        "Table " + at.change().table().name() + " is there already, so that this does nothing."));
        Stream<RiskWarning> columns = migration.up(AddColumn.class).stream()
                .filter(at -> at.change().ifNotExists()
                        && at.before()
                                .table(at.change().table())
                                .flatMap(known ->
                                        known.column(at.change().column().name()))
                                .isPresent())
                .map(at -> found(
                        migration,
                        at,
                        at.change().table() + "." + at.change().column().name(),
                        "The column is there already, so that this does nothing."));
        return Stream.concat(tables, columns).toList();
    }
}
