package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange.AlterObject;
import dev.mrt.api.sql.ObjectChange.ResetCounter;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.CreateTable;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A sequence, identity or auto-increment counter is set or altered. */
@API(status = API.Status.INTERNAL)
public final class SequenceResetCheck extends Check {

    /** For the service loader. */
    public SequenceResetCheck() {
        super(Rule.warning("MRT501", "sequence-or-identity-reset")
                .finds("A sequence, identity or auto-increment counter is set to another position, or is altered.")
                .inProduction(
                        "Where the counter stood is not written down, so no rollback can put it back; one that is set"
                                + " too low hands out keys that exist, and inserts fail.")
                .safely("Set counters to the highest key in use, never to a fixed number, and alter a sequence back in"
                        + " the rollback.")
                .from("pytest-mrt/MRT501")
                .bad(
                        POSTGRES,
                        "V1__numbers.sql",
                        "CREATE SEQUENCE invoice_number;\n",
                        "U1__numbers.sql",
                        "DROP SEQUENCE invoice_number;\n",
                        "V2__restart.sql",
                        "ALTER SEQUENCE invoice_number RESTART WITH 1000;\n",
                        "U2__restart.sql",
                        "ALTER SEQUENCE invoice_number RESTART;\n")
                .good(
                        POSTGRES,
                        "V1__numbers.sql",
                        "CREATE SEQUENCE invoice_number;\n",
                        "U1__numbers.sql",
                        "DROP SEQUENCE invoice_number;\n",
                        "V2__new_numbers.sql",
                        "CREATE SEQUENCE invoice_number_2025 START WITH 1000;\n",
                        "U2__new_numbers.sql",
                        "DROP SEQUENCE invoice_number_2025;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Stream.concat(resets(migration), alterations(migration)).toList();
    }

    private Stream<RiskWarning> resets(MigrationContext migration) {
        return migration.up(ResetCounter.class).stream()
                .filter(reset -> isOld(migration, reset, reset.change().name()))
                .map(reset -> found(
                        migration,
                        reset,
                        reset.change().name(),
                        "The counter of " + reset.change().name()
                                + " is set; where it stood is not kept, so a rollback cannot put it back."));
    }

    private Stream<RiskWarning> alterations(MigrationContext migration) {
        return migration.up(AlterObject.class).stream()
                .filter(alter -> alter.change().kind() == ObjectKind.SEQUENCE)
                .filter(alter -> isOld(migration, alter, alter.change().name()))
                .filter(alter -> Undo.isWritten(migration)
                        && migration.rollback(AlterObject.class).stream()
                                .noneMatch(back -> back.change()
                                        .name()
                                        .equals(alter.change().name())))
                .map(alter -> found(
                        migration,
                        alter,
                        alter.change().name(),
                        "Sequence " + alter.change().name() + " is altered, and the rollback does not alter it back."));
    }

    /** A counter that the script itself makes, or that of a table that it makes, has no old position. */
    private static boolean isOld(MigrationContext migration, Occurrence<?> at, SqlName name) {
        return Trace.object(migration, at.change(), ObjectKind.SEQUENCE, name).isPresent()
                && Trace.table(migration, at.change(), name).isPresent()
                && migration.up(CreateTable.class).stream()
                        .map(create -> create.change().table().name().name())
                        .noneMatch(table -> name.name().startsWith(table + "_"));
    }
}
