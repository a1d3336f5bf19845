package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.TableChange.AddColumn;
import java.util.Optional;
import org.apiguardian.api.API;

/** A new column with a default rewrites the table on old versions. */
@API(status = API.Status.INTERNAL)
public final class DefaultRewriteCheck extends ChangeCheck<AddColumn> {

    /** For the service loader. */
    public DefaultRewriteCheck() {
        super(
                Rule.warning("MRT405", "default-rewrite")
                        .finds("ADD COLUMN with a default on PostgreSQL before 11 or MySQL before 8.")
                        .inProduction("Everybody waits while the whole table is written anew.")
                        .safely("Add the column without a default, set the default, and fill old rows in batches.")
                        .on(POSTGRES, SqlDialect.MYSQL)
                        .from("squawk/adding-field-with-default", "pytest-mrt/MRT405")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD COLUMN phone text DEFAULT 'x';\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP COLUMN phone;\n")
                        .onVersion(10)
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
                AddColumn.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<AddColumn> at) {
        int first = migration.dialect() == SqlDialect.POSTGRES ? FIRST_POSTGRES : FIRST_MYSQL;
        boolean old = migration.majorVersion() > 0 && migration.majorVersion() < first;
        return old && at.change().column().defaultExpression() != null
                ? Danger.of(
                        at.change().table(),
                        "Table " + at.change().table() + " is rewritten on version " + migration.majorVersion() + ".")
                : Optional.empty();
    }

    private static final int FIRST_POSTGRES = 11;
    private static final int FIRST_MYSQL = 8;
}
