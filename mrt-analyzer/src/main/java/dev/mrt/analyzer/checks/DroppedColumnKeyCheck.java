package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.Trace.Place;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.TableChange.DropColumn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A constraint or index goes with its column and does not come back with it. */
@API(status = API.Status.INTERNAL)
public final class DroppedColumnKeyCheck extends Check {

    /** For the service loader. */
    public DroppedColumnKeyCheck() {
        super(Rule.error("MRT222", "drop-column-drops-constraint")
                .finds("A dropped column takes its constraints and indexes along, and the rollback adds the column"
                        + " without them.")
                .inProduction("After the rollback the column is back but its unique key, foreign key or index is not:"
                        + " duplicates come in, or the old queries are slow.")
                .safely("In the rollback, add the constraints and indexes of the column again as well.")
                .from("pg-migration-lint/PGM010", "pg-migration-lint/PGM011", "pg-migration-lint/PGM012")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text CONSTRAINT users_email UNIQUE);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__drop_email.sql",
                        "ALTER TABLE users DROP COLUMN email;\n",
                        "U2__drop_email.sql",
                        "ALTER TABLE users ADD COLUMN email text;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text CONSTRAINT users_email UNIQUE);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__drop_email.sql",
                        "ALTER TABLE users DROP COLUMN email;\n",
                        "U2__drop_email.sql",
                        "ALTER TABLE users ADD COLUMN email text CONSTRAINT users_email UNIQUE;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Undo.isWritten(migration)) {
            return List.of();
        }
        return migration.up(DropColumn.class).stream()
                .flatMap(drop -> Trace.column(
                                migration,
                                drop.change(),
                                drop.change().table(),
                                drop.change().column())
                        .filter(place -> isBack(migration, place))
                        .stream()
                        .flatMap(place -> Stream.concat(keys(migration, drop, place), indexes(migration, drop, place)))
                        .map(what -> lacking(migration, drop, what)))
                .toList();
    }

    private static boolean isBack(MigrationContext migration, Place place) {
        return migration
                .restored()
                .table(place.table())
                .flatMap(table -> table.column(place.column()))
                .isPresent();
    }

    private static Stream<String> keys(MigrationContext migration, Occurrence<DropColumn> drop, Place place) {
        return drop.before().table(drop.change().table()).stream()
                .flatMap(table -> table.constraints().stream())
                .filter(key -> key.columns().contains(drop.change().column()))
                .filter(key -> !Keys.isThere(migration.restored(), place.table(), key))
                .map(key -> key.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (key.name() == null ? "" : " " + key.name()));
    }

    private static Stream<String> indexes(MigrationContext migration, Occurrence<DropColumn> drop, Place place) {
        return drop.before().table(drop.change().table()).stream()
                .flatMap(table -> table.indexes().stream())
                .filter(index -> index.columns().contains(drop.change().column()))
                .filter(index -> !DropIndexCheck.isThere(migration.restored(), place.table(), index))
                .map(index -> "index" + (index.name() == null ? "" : " " + index.name()));
    }

    private RiskWarning lacking(MigrationContext migration, Occurrence<DropColumn> drop, String what) {
        String column = drop.change().table() + "." + drop.change().column();
        return Undo.lacking(
                migration,
                found(
                        migration,
                        drop,
                        column,
                        "Dropping " + column + " takes its " + what
                                + " along, and the rollback adds the column without it."));
    }
}
