package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.SessionChange.SetSetting;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.SetTableOption;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/** Triggers are switched off in a migration. */
@API(status = API.Status.INTERNAL)
public final class DisableTriggerCheck extends Check {

    /** For the service loader. */
    public DisableTriggerCheck() {
        super(Rule.info("MRT437", "disable-trigger-or-fk-checks")
                .finds("Triggers or the checks of foreign keys are switched off in a migration, and not on again.")
                .inProduction("Rows written meanwhile miss what the triggers do, foreign keys included.")
                .safely("Switch them on again in the same script.")
                .from("pgls")
                .bad(
                        POSTGRES,
                        "V1__t.sql",
                        "CREATE TABLE t (id int PRIMARY KEY);\n",
                        "U1__t.sql",
                        "DROP TABLE t;\n",
                        "V2__x.sql",
                        "ALTER TABLE t DISABLE TRIGGER ALL;\n",
                        "U2__x.sql",
                        "SELECT 1;\n")
                .good(
                        POSTGRES,
                        "V1__t.sql",
                        "CREATE TABLE t (id int PRIMARY KEY);\n",
                        "U1__t.sql",
                        "DROP TABLE t;\n",
                        "V2__x.sql",
                        "ALTER TABLE t DISABLE TRIGGER ALL;\nINSERT INTO t VALUES (1);\nALTER TABLE t ENABLE TRIGGER ALL;\n",
                        "U2__x.sql",
                        "DELETE FROM t WHERE id = 1;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        List<Occurrence<?>> changes = migration.upChanges();
        return IntStream.range(0, changes.size())
                .filter(i -> isOff(changes.get(i))
                        && changes.stream().skip(i + 1L).noneMatch(at -> isOnAgain(changes.get(i), at)))
                .mapToObj(changes::get)
                .map(
                        at -> found(
                                migration,
                                at,
                                NewTables.tableOf(at).map(SqlName::toString).orElse(""),
                                "Rows written from here on miss what the triggers or foreign keys do; nothing switches them on again."))
                .toList();
    }

    private static boolean isOff(Occurrence<?> at) {
        return at.change() instanceof SetTableOption option && option.option().startsWith("DISABLE TRIGGER")
                || at.change() instanceof SetSetting set && Guards.areOff(set);
    }

    private static boolean isOnAgain(Occurrence<?> off, Occurrence<?> at) {
        if (off.change() instanceof SetSetting one && at.change() instanceof SetSetting other) {
            return Guards.name(one).equals(Guards.name(other)) && !Guards.areOff(other);
        }
        return off.change() instanceof SetTableOption one
                && at.change() instanceof SetTableOption other
                && other.option().startsWith("ENABLE")
                && one.table().equals(other.table());
    }
}
