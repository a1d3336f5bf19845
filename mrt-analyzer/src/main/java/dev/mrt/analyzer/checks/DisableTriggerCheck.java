package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.TableChange.SetTableOption;
import java.util.Optional;
import org.apiguardian.api.API;

/** Triggers are switched off in a migration. */
@API(status = API.Status.INTERNAL)
public final class DisableTriggerCheck extends ChangeCheck<SetTableOption> {

    /** For the service loader. */
    public DisableTriggerCheck() {
        super(
                Rule.info("MRT437", "disable-trigger-or-fk-checks")
                        .finds("Triggers are switched off in a migration.")
                        .inProduction("Rows written meanwhile miss what the triggers do, foreign keys included.")
                        .safely("Switch them on again in the same script.")
                        .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
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
                                "DROP TABLE t;\n"),
                SetTableOption.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<SetTableOption> at) {
        return at.change().option().contains("DISABLE")
                ? Danger.of(at.change().table(), "Rows written meanwhile miss what the triggers do.")
                : Optional.empty();
    }
}
