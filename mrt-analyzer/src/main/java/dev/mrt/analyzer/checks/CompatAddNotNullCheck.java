package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.Trace.Place;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.TableChange.AddColumn;
import java.util.Optional;
import org.apiguardian.api.API;

/** A new column needs a value that old code does not give. */
@API(status = API.Status.INTERNAL)
public final class CompatAddNotNullCheck extends ChangeCheck<AddColumn> {

    /** For the service loader. */
    public CompatAddNotNullCheck() {
        super(
                Rule.warning("MRT704", "compat-add-not-null")
                        .finds("A new column needs a value that old code does not give.")
                        .inProduction("Inserts of the old code fail.")
                        .safely("Give it a default, and keep the default for one release.")
                        .forRollingDeployments()
                        .from("pytest-mrt/MRT704")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD COLUMN phone text NOT NULL;\n",
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
                AddColumn.class);
    }

    /** Judged at the end of the script: the column may get its NOT NULL, or lose its default, later than it is added. */
    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<AddColumn> at) {
        return Follow.column(
                        migration.upChanges(),
                        new Place(at.change().table(), at.change().column().name()))
                .filter(place -> Back.find(migration.after(), place)
                        .filter(column -> !column.nullable() && !column.hasValue())
                        .isPresent())
                .map(place -> new Danger(
                        place,
                        "Inserts of the old release into " + place.table() + " fail, as they give " + place.column()
                                + " no value."));
    }
}
