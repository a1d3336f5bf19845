package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** A type, domain, extension or schema is made and stays after the rollback. */
@API(status = API.Status.INTERNAL)
public final class TypeNotDroppedCheck extends Check {

    private static final Set<ObjectKind> KINDS =
            Set.of(ObjectKind.TYPE, ObjectKind.ENUM, ObjectKind.DOMAIN, ObjectKind.EXTENSION, ObjectKind.SCHEMA);

    /** For the service loader. */
    public TypeNotDroppedCheck() {
        super(Rule.error("MRT503", "type-not-dropped")
                .finds("A type, domain, extension or schema is made, and the rollback does not drop it.")
                .inProduction("It is left behind, and applying the migration again fails because it is there already.")
                .safely("Drop it by name in the rollback, after the tables and routines that use it.")
                .from("pytest-mrt/MRT503")
                .bad(
                        POSTGRES,
                        "V1__mood.sql",
                        "CREATE TYPE mood AS ENUM ('sad', 'ok');\nCREATE TABLE person (id bigint PRIMARY KEY, mood mood);\n",
                        "U1__mood.sql",
                        "DROP TABLE person;\n")
                .good(
                        POSTGRES,
                        "V1__mood.sql",
                        "CREATE TYPE mood AS ENUM ('sad', 'ok');\nCREATE TABLE person (id bigint PRIMARY KEY, mood mood);\n",
                        "U1__mood.sql",
                        "DROP TABLE person;\nDROP TYPE mood;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Leftovers.in(migration, KINDS)
                .filter(create -> !isDefaultSchema(migration, create))
                .map(create -> lacking(migration, create))
                .toList();
    }

    private static boolean isDefaultSchema(MigrationContext migration, Occurrence<CreateObject> create) {
        return create.change().object().kind() == ObjectKind.SCHEMA
                && create.change()
                        .object()
                        .name()
                        .name()
                        .equals(migration.dialect().defaultSchema());
    }

    private RiskWarning lacking(MigrationContext migration, Occurrence<CreateObject> create) {
        String what = create.change().object().kind().words() + " "
                + create.change().object().name();
        RiskWarning warning = Undo.lacking(
                migration,
                found(
                        migration,
                        create,
                        create.change().object().name(),
                        "The " + what + " is made, and the rollback does not drop it."));
        boolean maybeOlder = create.change().ifNotExists() && warning.severity() == Severity.ERROR;
        return maybeOlder ? warning.with(Severity.WARNING) : warning;
    }
}
