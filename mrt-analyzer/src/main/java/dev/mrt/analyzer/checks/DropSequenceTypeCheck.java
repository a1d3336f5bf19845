package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** A sequence, type, domain or extension is dropped. */
@API(status = API.Status.INTERNAL)
public final class DropSequenceTypeCheck extends Check {

    private static final Set<ObjectKind> KINDS =
            Set.of(ObjectKind.SEQUENCE, ObjectKind.TYPE, ObjectKind.ENUM, ObjectKind.DOMAIN, ObjectKind.EXTENSION);

    /** For the service loader. */
    public DropSequenceTypeCheck() {
        super(Rule.warning("MRT221", "drop-sequence-type-extension")
                .finds("A sequence is dropped with the position that it had reached, or a type, domain or extension is"
                        + " dropped and not made again.")
                .inProduction("A sequence that a rollback makes again begins at 1 and hands out numbers that were given"
                        + " before. Columns and routines of a type that is not there cannot be made again.")
                .safely("Keep the sequence until nothing has used it for a release. In the rollback, make types again"
                        + " before the columns that need them.")
                .from("pg-schema-diff/HAS_UNTRACKABLE_DEPENDENCIES")
                .bad(
                        POSTGRES,
                        "V1__numbers.sql",
                        "CREATE SEQUENCE invoice_number;\n",
                        "U1__numbers.sql",
                        "DROP SEQUENCE invoice_number;\n",
                        "V2__drop.sql",
                        "DROP SEQUENCE invoice_number;\n",
                        "U2__drop.sql",
                        "CREATE SEQUENCE invoice_number;\n")
                .good(
                        POSTGRES,
                        "V1__numbers.sql",
                        "CREATE SEQUENCE invoice_number;\n",
                        "U1__numbers.sql",
                        "DROP SEQUENCE invoice_number;\n",
                        "V2__retire.sql",
                        "ALTER SEQUENCE invoice_number RENAME TO invoice_number_retired;\n",
                        "U2__retire.sql",
                        "ALTER SEQUENCE invoice_number_retired RENAME TO invoice_number;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.up(DropObject.class).stream()
                .filter(drop -> KINDS.contains(drop.change().kind()))
                .flatMap(drop -> dropped(migration, drop).stream())
                .toList();
    }

    private Optional<RiskWarning> dropped(MigrationContext migration, Occurrence<DropObject> drop) {
        DropObject change = drop.change();
        boolean known = drop.before().object(change.kind(), change.name(), null).isPresent();
        Optional<SqlName> before = Trace.object(migration, change, change.kind(), change.name());
        if (before.isEmpty()
                || (!known && change.ifExists())
                || migration.after().object(change.kind(), before.get(), null).isPresent()) {
            return Optional.empty();
        }
        String what = change.kind().words() + " " + change.name();
        boolean remade =
                migration.restored().object(change.kind(), before.get(), null).isPresent();
        if (Undo.isWritten(migration) && !remade) {
            return Optional.of(Undo.lacking(
                    migration,
                    raised(found(
                            migration,
                            drop,
                            change.name(),
                            "The " + what + " is dropped, and the rollback does not make it again."))));
        }
        return change.kind() == ObjectKind.SEQUENCE
                ? Optional.of(found(
                        migration,
                        drop,
                        change.name(),
                        "Dropping the " + what
                                + " loses its position; made again, it hands out numbers that were given before."))
                : Optional.empty();
    }

    private static RiskWarning raised(RiskWarning warning) {
        return warning.with(Severity.ERROR);
    }
}
