package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.SessionChange.SetSetting;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The rollback drops something that others still need. */
@API(status = API.Status.INTERNAL)
public final class RollbackOrderCheck extends Check {

    /** For the service loader. */
    public RollbackOrderCheck() {
        super(Rule.error("MRT119", "rollback-wrong-order")
                .finds("The rollback drops a table that another one refers to, or a type that a column has.")
                .inProduction("The rollback stops with an error: the database does not let it go.")
                .safely("Take the statements of the migration back in reverse order.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "CREATE TABLE a (id bigint PRIMARY KEY);\nCREATE TABLE b (id bigint, a_id bigint REFERENCES a (id));\n",
                        "U2__x.sql",
                        "DROP TABLE a;\nDROP TABLE b;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "CREATE TABLE a (id bigint PRIMARY KEY);\nCREATE TABLE b (id bigint, a_id bigint REFERENCES a (id));\n",
                        "U2__x.sql",
                        "DROP TABLE b;\nDROP TABLE a;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        Stream<RiskWarning> tables = migration.rollback(DropTable.class).stream()
                .filter(at -> at.certain() && !at.change().cascade() && migration.dialect() != SqlDialect.SQLITE)
                .flatMap(at -> referrers(migration, at)
                        .map(other -> found(
                                migration,
                                at,
                                at.change().table(),
                                "Table " + at.change().table() + " cannot be dropped here: table " + other
                                        + " still refers to it.")));
        Stream<RiskWarning> types = migration.rollback(DropObject.class).stream()
                .filter(at -> at.certain()
                        && !at.change().cascade()
                        && isType(at.change().kind()))
                .flatMap(at -> users(at)
                        .map(column -> found(
                                migration,
                                at,
                                at.change().name(),
                                "Type " + at.change().name() + " cannot be dropped here: column " + column
                                        + " still has it.")));
        return Stream.concat(tables, types).toList();
    }

    /** MySQL lets a session switch the check off; one statement may drop both. */
    private static Stream<SqlName> referrers(MigrationContext migration, Occurrence<DropTable> at) {
        boolean off = migration.rollback(SetSetting.class).stream()
                .anyMatch(each -> each.change().setting().contains("foreign_key_checks"));
        SqlName table = at.change().table();
        return off || at.before().table(table).isEmpty()
                ? Stream.empty()
                : at.before().tables().stream()
                        .filter(other -> !other.name().equals(table))
                        .filter(other -> migration.rollback(DropTable.class).stream()
                                .noneMatch(each -> each.statement() == at.statement()
                                        && each.change().table().equals(other.name())))
                        .filter(other -> other.constraints().stream().anyMatch(key -> table.equals(key.target())))
                        .map(TableDefinition::name)
                        .limit(1);
    }

    private static boolean isType(ObjectKind kind) {
        return kind == ObjectKind.TYPE || kind == ObjectKind.ENUM || kind == ObjectKind.DOMAIN;
    }

    private static Stream<String> users(Occurrence<DropObject> at) {
        return at.before().tables().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column ->
                                column.type().name().equals(at.change().name().name()))
                        .map(column -> table.name() + "." + column.name()))
                .limit(1);
    }
}
