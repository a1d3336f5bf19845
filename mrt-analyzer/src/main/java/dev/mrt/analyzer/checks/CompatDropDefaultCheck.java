package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.Trace.Place;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.TableChange.SetDefault;
import java.util.Optional;
import org.apiguardian.api.API;

/** A default goes that old code may need. */
@API(status = API.Status.INTERNAL)
public final class CompatDropDefaultCheck extends ChangeCheck<SetDefault> {

    /** For the service loader. */
    public CompatDropDefaultCheck() {
        super(
                Rule.warning("MRT710", "compat-drop-default")
                        .finds("A default goes that old code may need.")
                        .inProduction("Inserts of the old code get NULL, or fail.")
                        .safely("Let the code give the value one release earlier.")
                        .forRollingDeployments()
                        .from("strong_migrations")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ALTER COLUMN status SET DEFAULT 'x';\nALTER TABLE users ALTER COLUMN status DROP DEFAULT;\n",
                                "U2__x.sql",
                                "SELECT 1;\n")
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40) NOT NULL, status text);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ALTER COLUMN status SET DEFAULT 'new';\n",
                                "U2__x.sql",
                                "ALTER TABLE users ALTER COLUMN status DROP DEFAULT;\n"),
                SetDefault.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<SetDefault> at) {
        SetDefault change = at.change();
        Place place = new Place(change.table(), change.column());
        boolean old =
                Trace.column(migration, change, place.table(), place.column()).isPresent();
        boolean replaced = Follow.column(migration.upChanges(), place)
                .flatMap(now -> Back.find(migration.after(), now))
                .filter(ColumnDefinition::hasValue)
                .isPresent();
        boolean had = Back.find(at.before(), place)
                .map(column -> column.defaultExpression() != null)
                .orElse(true);
        return change.expression() == null && old && had && !replaced
                ? Danger.of(place, "Inserts of the old release get no value for " + place + " from now on.")
                : Optional.empty();
    }
}
