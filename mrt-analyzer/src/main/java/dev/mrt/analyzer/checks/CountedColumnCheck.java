package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.TableChange.AddColumn;
import java.util.Optional;
import org.apiguardian.api.API;

/** A new counted or stored column rewrites the table. */
@API(status = API.Status.INTERNAL)
public final class CountedColumnCheck extends ChangeCheck<AddColumn> {

    /** For the service loader. */
    public CountedColumnCheck() {
        super(
                Rule.warning("MRT422", "serial-or-stored-generated-column")
                        .finds("ADD COLUMN serial, identity or GENERATED … STORED on a table that was there before.")
                        .inProduction(
                                "Everybody waits while the whole table is written anew (measured, for identity, too).")
                        .safely("Add a plain column, fill it in batches, then attach a sequence.")
                        .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
                        .from("eugene/E11", "strong_migrations")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD COLUMN no bigserial;\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP COLUMN no;\n")
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
        ColumnDefinition column = at.change().column();
        boolean stored = column.generated() != null && column.stored();
        return stored || !column.counter().isEmpty()
                ? Danger.of(
                        at.change().table() + "." + column.name(),
                        "Table " + at.change().table() + " is rewritten to fill column " + column.name() + ".")
                : Optional.empty();
    }
}
