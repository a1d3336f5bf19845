package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.CreateTable;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Something that an earlier migration dropped is made again, empty. */
@API(status = API.Status.INTERNAL)
public final class DataHoleCheck extends Check {

    /** For the service loader. */
    public DataHoleCheck() {
        super(Rule.warning("MRT130", "data-hole")
                .finds("A column or table that an earlier migration dropped is added again.")
                .inProduction("The chain looks as if nothing had happened; the values between are gone.")
                .safely("Say in the migration where the old values are, or that they are not needed.")
                .from("pytest-mrt: data hole")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__drop.sql",
                        "ALTER TABLE users DROP COLUMN status;\n",
                        "U2__drop.sql",
                        "ALTER TABLE users ADD COLUMN status text;\n",
                        "V3__again.sql",
                        "ALTER TABLE users ADD COLUMN status text;\n",
                        "U3__again.sql",
                        "ALTER TABLE users DROP COLUMN status;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__phone.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__phone.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Stream.concat(tables(migration), columns(migration)).toList();
    }

    private Stream<RiskWarning> tables(MigrationContext migration) {
        return migration.up(CreateTable.class).stream()
                .flatMap(at -> migration
                        .before()
                        .droppedBy(at.change().table().name(), null)
                        .map(earlier -> found(
                                migration,
                                at,
                                at.change().table().name(),
                                "Migration " + earlier + " dropped table "
                                        + at.change().table().name() + "; it comes back empty here."))
                        .stream());
    }

    private Stream<RiskWarning> columns(MigrationContext migration) {
        return migration.up(AddColumn.class).stream()
                .flatMap(at -> migration
                        .before()
                        .droppedBy(at.change().table(), at.change().column().name())
                        .map(earlier -> found(
                                migration,
                                at,
                                at.change().table() + "." + at.change().column().name(),
                                "Migration " + earlier + " dropped "
                                        + at.change().table() + "."
                                        + at.change().column().name() + "; it comes back empty here."))
                        .stream());
    }
}
