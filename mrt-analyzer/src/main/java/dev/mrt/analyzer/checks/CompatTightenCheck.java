package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.Trace.Place;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.SetNullable;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** A constraint is added that old code may break. */
@API(status = API.Status.INTERNAL)
public final class CompatTightenCheck extends ChangeCheck<Change> {

    /** For the service loader. */
    public CompatTightenCheck() {
        super(
                Rule.warning("MRT709", "compat-tighten-constraint")
                        .finds("A constraint is added that old code may break.")
                        .inProduction("Writes of the old code fail.")
                        .safely("Let the code keep to it one release earlier.")
                        .forRollingDeployments()
                        .from("bytebase")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD CONSTRAINT c CHECK (id > 0);\n",
                                "U2__x.sql",
                                "SELECT 1;\n")
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40) NOT NULL, status text);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD COLUMN phone text;\nALTER TABLE users ADD CONSTRAINT users_phone CHECK (phone <> '');\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP COLUMN phone;\n"),
                Change.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<Change> at) {
        if (at.change() instanceof AddConstraint add) {
            return danger(migration, at, add.table(), add.constraint().columns());
        }
        if (at.change() instanceof CreateIndex create && create.index().unique()) {
            return danger(migration, at, create.index().table(), create.index().columns());
        }
        return at.change() instanceof SetNullable set
                        && !set.nullable()
                        && Back.find(migration.after(), new Place(set.table(), set.column()))
                                .filter(column -> column.hasValue())
                                .isEmpty()
                ? danger(migration, at, set.table(), List.of(set.column()))
                : Optional.empty();
    }

    /** The old release leaves new columns empty, and an empty one breaks no key, reference or condition. */
    private static Optional<Danger> danger(
            MigrationContext migration, Occurrence<Change> at, SqlName table, List<SqlName> columns) {
        boolean old = columns.stream()
                .allMatch(column ->
                        Trace.column(migration, at.change(), table, column).isPresent());
        return old
                ? Danger.of(
                        table,
                        "Writes of the old release to " + table + " that break the new constraint fail from now on.")
                : Optional.empty();
    }
}
