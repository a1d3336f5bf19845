package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Rows that are there have to be unique. */
@API(status = API.Status.INTERNAL)
public final class UniqueOnDataCheck extends Check {

    /** For the service loader. */
    public UniqueOnDataCheck() {
        super(Rule.warning("MRT406", "unique-on-existing-data")
                .finds("A unique constraint or index is added to columns of a table that was there before.")
                .inProduction("With two equal rows in production the migration fails there, and passed in every test.")
                .safely(
                        "Look for duplicates first; on PostgreSQL build the index CONCURRENTLY and add the constraint USING INDEX.")
                .from("squawk/disallowed-unique-constraint", "eugene/E7", "atlas/MF101", "pytest-mrt/MRT406")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD CONSTRAINT users_name_key UNIQUE (name);\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP CONSTRAINT users_name_key;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40));\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\nALTER TABLE users ADD CONSTRAINT users_phone_key UNIQUE (phone);\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        NewTables fresh = NewTables.of(migration);
        Stream<RiskWarning> constraints = migration.up(AddConstraint.class).stream()
                .filter(at -> at.change().constraint().kind() == Kind.UNIQUE
                        && at.change().constraint().usingIndex() == null)
                .filter(at -> isOnOldColumns(
                        migration,
                        fresh,
                        at,
                        at.change().table(),
                        at.change().constraint().columns()))
                .map(at -> found(
                        migration,
                        at,
                        at.change().table(),
                        message(at.change().table(), at.change().constraint().columns())));
        Stream<RiskWarning> indexes = migration.up(CreateIndex.class).stream()
                .filter(at -> at.change().index().unique())
                .filter(at -> isOnOldColumns(
                        migration,
                        fresh,
                        at,
                        at.change().index().table(),
                        at.change().index().columns()))
                .map(at -> found(
                        migration,
                        at,
                        at.change().index().table(),
                        message(at.change().index().table(), at.change().index().columns())));
        return Stream.concat(constraints, indexes).toList();
    }

    private static boolean isOnOldColumns(
            MigrationContext migration, NewTables fresh, Occurrence<?> at, SqlName table, List<SqlName> columns) {
        boolean old = columns.isEmpty()
                || columns.stream()
                        .allMatch(column -> Trace.column(migration, at.change(), table, column)
                                .isPresent());
        return old && fresh.isElsewhere(at) && !replacesStricter(migration, table, columns);
    }

    /** What was unique on fewer columns before is unique on more. */
    private static boolean replacesStricter(MigrationContext migration, SqlName table, List<SqlName> columns) {
        return migration.before().table(table).stream()
                .anyMatch(known -> Stream.concat(
                                known.constraints().stream()
                                        .filter(each -> each.kind() == Kind.UNIQUE || each.kind() == Kind.PRIMARY_KEY)
                                        .map(each -> each.columns()),
                                known.indexes().stream()
                                        .filter(each -> each.unique()
                                                && each.condition().isEmpty())
                                        .map(each -> each.columns()))
                        .anyMatch(each -> !each.isEmpty() && columns.containsAll(each)));
    }

    private static String message(SqlName table, List<SqlName> columns) {
        return "Rows of " + table + " that are equal in "
                + columns.stream().map(SqlName::name).collect(Collectors.joining(", "))
                + " make this fail; test data seldom has them, production does.";
    }
}
