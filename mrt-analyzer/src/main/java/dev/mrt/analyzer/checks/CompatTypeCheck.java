package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.TypeChange.Effect;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.SqlType;
import java.util.List;
import org.apiguardian.api.API;

/** A column gets a type that running code may not expect. */
@API(status = API.Status.INTERNAL)
public final class CompatTypeCheck extends Check {

    /** For the service loader. */
    public CompatTypeCheck() {
        super(Rule.warning("MRT705", "compat-type-change")
                .finds("A column gets a type that running code may not expect.")
                .inProduction(
                        "Instances of the old code that still run fail on it; after a rollback those of the new code do.")
                .safely("Add a new column, write both, drop the old one later.")
                .forRollingDeployments()
                .from("pytest-mrt/MRT705")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ALTER COLUMN org_id TYPE text;\n",
                        "U2__x.sql",
                        "SELECT 1;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40) NOT NULL, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ALTER COLUMN name TYPE varchar(80);\n",
                        "U2__x.sql",
                        "ALTER TABLE users ALTER COLUMN name TYPE varchar(40);\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        NewTables fresh = NewTables.of(migration);
        return TypeStep.in(migration)
                .filter(step -> fresh.isElsewhere(step.at()) && !isSameFamily(migration, step))
                .map(step -> found(
                        migration,
                        step.at(),
                        step.column(),
                        "Code of the old release gets another type from " + step.column()
                                + " from now on; after a rollback that of the new release does."))
                .toList();
    }

    /** A longer text or a number of more digits is no other type to the one who reads it. */
    private static boolean isSameFamily(MigrationContext migration, TypeStep step) {
        SqlType from = step.from();
        return from != null
                && (from.isSame(step.to())
                        || TypeFacts.of(migration.dialect(), from).family()
                                        == TypeFacts.of(migration.dialect(), step.to())
                                                .family()
                                && TypeFacts.of(migration.dialect(), from).family() != TypeFacts.Family.INTEGER
                                && step.change(migration)
                                        .filter(change ->
                                                change.effect() == Effect.WIDENING || change.effect() == Effect.SAME)
                                        .isPresent());
    }
}
