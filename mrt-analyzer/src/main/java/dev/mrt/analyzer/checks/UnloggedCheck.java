package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.SetTableOption;
import java.util.List;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** A table is not crash-safe. */
@API(status = API.Status.INTERNAL)
public final class UnloggedCheck extends Check {

    private static final Pattern UNLOGGED = Pattern.compile("\\s*CREATE\\s+UNLOGGED\\b", Pattern.CASE_INSENSITIVE);

    /** For the service loader. */
    public UnloggedCheck() {
        super(Rule.info("MRT223", "unlogged-or-crash-unsafe")
                .finds("A table is UNLOGGED: its rows are lost in a crash and are on no standby.")
                .inProduction(
                        "After a crash or a failover the table is empty, and no backup taken from a standby holds its"
                                + " rows.")
                .safely("Use UNLOGGED only for what can be computed again, or set the table LOGGED before anything of"
                        + " value is written to it.")
                .on(POSTGRES)
                .from("pg-migration-lint/PGM506", "PostgreSQL manual, \"CREATE TABLE\"")
                .bad(
                        POSTGRES,
                        "V1__cache.sql",
                        "CREATE UNLOGGED TABLE cache (key text PRIMARY KEY, value text);\n",
                        "U1__cache.sql",
                        "DROP TABLE cache;\n")
                .good(
                        POSTGRES,
                        "V1__cache.sql",
                        "CREATE TABLE cache (key text PRIMARY KEY, value text);\n",
                        "U1__cache.sql",
                        "DROP TABLE cache;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.upChanges().stream()
                .filter(UnloggedCheck::isUnlogged)
                .map(at -> found(
                        migration,
                        at,
                        String.valueOf(at.change().subject()),
                        "Table " + at.change().subject() + " is not written ahead to the log: a crash empties it."))
                .toList();
    }

    private static boolean isUnlogged(Occurrence<?> at) {
        if (at.change() instanceof SetTableOption set) {
            return set.option().equals("UNLOGGED");
        }
        return at.change() instanceof CreateTable
                && UNLOGGED.matcher(at.statement().text()).lookingAt();
    }
}
