package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The rollback drops a new column or table with what was written to it. */
@API(status = API.Status.INTERNAL)
public final class LosesNewDataCheck extends Check {

    /** For the service loader. */
    public LosesNewDataCheck() {
        super(Rule.info("MRT803", "rollback-loses-new-data")
                .finds(
                        "The rollback drops a column or table that the migration added; this is its task, and what users wrote there is lost.")
                .inProduction("Whatever users entered there since the release is gone after the rollback.")
                .safely("Copy it to a side table in the rollback if it has to survive.")
                .from("django-safe-migrations/RV001, RV002")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text);\n",
                        "V2__name.sql",
                        "ALTER TABLE users RENAME COLUMN name TO title;\n",
                        "U2__name.sql",
                        "ALTER TABLE users RENAME COLUMN title TO name;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        Stream<RiskWarning> columns = migration.rollback(DropColumn.class).stream()
                .filter(at -> at.certain()
                        && migration.up(AddColumn.class).stream()
                                .anyMatch(add ->
                                        add.change().table().equals(at.change().table())
                                                && add.change()
                                                        .column()
                                                        .name()
                                                        .equals(at.change().column())))
                .map(at -> found(
                        migration,
                        at,
                        at.change().table() + "." + at.change().column(),
                        "What was written to " + at.change().table() + "."
                                + at.change().column() + " since the release is lost."));
        Stream<RiskWarning> tables = migration.rollback(DropTable.class).stream()
                .filter(at -> at.certain()
                        && migration.up(CreateTable.class).stream()
                                .anyMatch(create -> create.change()
                                        .table()
                                        .name()
                                        .equals(at.change().table())))
                .map(at -> found(
                        migration,
                        at,
                        at.change().table(),
                        "What was written to table " + at.change().table() + " since the release is lost."));
        return Stream.concat(columns, tables).toList();
    }
}
