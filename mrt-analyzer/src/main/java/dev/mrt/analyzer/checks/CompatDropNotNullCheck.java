package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange;
import dev.mrt.api.sql.TableChange.RedefineColumn;
import dev.mrt.api.sql.TableChange.SetNullable;
import java.util.Optional;
import org.apiguardian.api.API;

/** A column begins to take NULL. */
@API(status = API.Status.INTERNAL)
public final class CompatDropNotNullCheck extends ChangeCheck<TableChange> {

    /** For the service loader. */
    public CompatDropNotNullCheck() {
        super(
                Rule.warning("MRT707", "compat-drop-not-null")
                        .finds("A column begins to take NULL.")
                        .inProduction("Old code meets NULLs that it does not expect.")
                        .safely("Let the code cope with NULL one release earlier.")
                        .forRollingDeployments()
                        .from("squawk")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ALTER COLUMN id DROP NOT NULL;\n",
                                "U2__x.sql",
                                "SELECT 1;\n")
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD COLUMN phone text;\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP COLUMN phone;\n"),
                TableChange.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<TableChange> at) {
        if (at.change() instanceof SetNullable set && set.nullable()) {
            return danger(migration, at, set.table(), set.column(), true);
        }
        return at.change() instanceof RedefineColumn redefine && redefine.to().nullable()
                ? danger(migration, at, redefine.table(), redefine.column(), false)
                : Optional.empty();
    }

    private static Optional<Danger> danger(
            MigrationContext migration, Occurrence<TableChange> at, SqlName table, SqlName column, boolean ifUnknown) {
        boolean demanded = at.before()
                .table(table)
                .flatMap(known -> known.column(column))
                .map(known -> !known.nullable())
                .orElse(ifUnknown);
        boolean old = Trace.column(migration, at.change(), table, column).isPresent();
        return demanded && old
                ? Danger.of(
                        table + "." + column,
                        "Code of the old release that reads " + table + "." + column
                                + " may meet NULL from now on; after a rollback the NULLs of the new release are refused.")
                : Optional.empty();
    }
}
