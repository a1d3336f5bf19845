package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A placeholder stands where a name is needed. */
@API(status = API.Status.INTERNAL)
public final class PlaceholderCheck extends Check {

    /** For the service loader. */
    public PlaceholderCheck() {
        super(Rule.info("MRT904", "unresolved-placeholder")
                .finds("The name of what a statement changes holds a placeholder, so that it may be any object.")
                .inProduction("The statement may hit another table in production than the one that was looked at.")
                .safely("Give the placeholder a value for the check, or write the name out.")
                .from("Flyway manual: Placeholders")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__drop.sql",
                        "ALTER TABLE ${table} ADD COLUMN phone text;\n",
                        "U2__drop.sql",
                        "ALTER TABLE ${table} DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        Set<Object> seen = new HashSet<>();
        return Stream.concat(migration.upChanges().stream(), migration.rollbackChanges().stream())
                .filter(at -> at.change().subject() != null
                        && at.change().subject().name().contains("${"))
                .filter(at -> seen.add(at.change().subject()))
                .map(at -> found(
                        migration,
                        at,
                        String.valueOf(at.change().subject()),
                        "The name " + at.change().subject() + " depends on a placeholder; it is taken for one object."))
                .toList();
    }
}
