package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.TableChange.AddColumn;
import java.util.Optional;
import org.apiguardian.api.API;

/** A new column with a value for each row rewrites the table. */
@API(status = API.Status.INTERNAL)
public final class VolatileDefaultCheck extends ChangeCheck<AddColumn> {

    /** For the service loader. */
    public VolatileDefaultCheck() {
        super(
                Rule.warning("MRT404", "volatile-default")
                        .finds("ADD COLUMN with a default that a volatile function computes.")
                        .inProduction("Everybody waits while the whole table is written anew.")
                        .safely("Add the column without a default, set the default, and fill old rows in batches.")
                        .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
                        .from("squawk/adding-field-with-default", "atlas/PG302", "pytest-mrt/MRT404")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP COLUMN token;\n")
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD COLUMN made timestamptz DEFAULT now();\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP COLUMN made;\n"),
                AddColumn.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<AddColumn> at) {
        String expression = at.change().column().defaultExpression();
        DefaultKind kind = expression == null ? DefaultKind.CONSTANT : DefaultKind.of(expression);
        return kind == DefaultKind.VOLATILE || kind == DefaultKind.UNKNOWN
                ? Danger.of(
                        at.change().table() + "." + at.change().column().name(),
                        "Table " + at.change().table() + " is rewritten to give each row " + expression + ".")
                : Optional.empty();
    }
}
