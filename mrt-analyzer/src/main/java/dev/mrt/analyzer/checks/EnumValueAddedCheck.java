package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange.AddEnumValue;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import org.apiguardian.api.API;

/** An enumeration gets a label, which nothing can remove. */
@API(status = API.Status.INTERNAL)
public final class EnumValueAddedCheck extends Check {

    /** For the service loader. */
    public EnumValueAddedCheck() {
        super(Rule.error("MRT304", "enum-value-added")
                .finds("An enumeration gets a label, and PostgreSQL has no statement that removes one.")
                .inProduction(
                        "A rollback leaves the label behind: applying the migration again fails, or the old code reads a"
                                + " label that it does not know.")
                .safely("Use a lookup table or a CHECK constraint, or let the rollback make the type anew without the"
                        + " label and convert the columns.")
                .on(POSTGRES)
                .from("pgls/avoidAlterEnumAddValue", "pytest-mrt/MRT304", "PostgreSQL manual, \"ALTER TYPE\"")
                .bad(
                        POSTGRES,
                        "V1__mood.sql",
                        "CREATE TYPE mood AS ENUM ('sad', 'ok');\n",
                        "U1__mood.sql",
                        "DROP TYPE mood;\n",
                        "V2__happy.sql",
                        "ALTER TYPE mood ADD VALUE 'happy';\n",
                        "U2__happy.sql",
                        "-- A label cannot be removed.\nSELECT 1;\n")
                .good(
                        POSTGRES,
                        "V1__mood.sql",
                        "CREATE TABLE mood (name text PRIMARY KEY);\nINSERT INTO mood VALUES ('sad'), ('ok');\n",
                        "U1__mood.sql",
                        "DROP TABLE mood;\n",
                        "V2__happy.sql",
                        "INSERT INTO mood VALUES ('happy');\n",
                        "U2__happy.sql",
                        "DELETE FROM mood WHERE name = 'happy';\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.up(AddEnumValue.class).stream()
                .filter(add -> Trace.object(
                                migration,
                                add.change(),
                                ObjectKind.ENUM,
                                add.change().type())
                        .filter(type ->
                                !had(migration.before(), type, add.change().label()))
                        .filter(type -> !isRemoved(migration, type, add.change().label()))
                        .isPresent())
                .map(add -> found(
                        migration,
                        add,
                        add.change().type(),
                        "Label '" + add.change().label() + "' of type "
                                + add.change().type()
                                + " cannot be removed again; after a rollback it is still there."))
                .toList();
    }

    private static boolean had(SchemaModel schema, SqlName type, String label) {
        return schema.object(ObjectKind.ENUM, type, null)
                .filter(known -> known.labels().contains(label))
                .isPresent();
    }

    /** Whether the rollback makes the type anew. */
    private static boolean isRemoved(MigrationContext migration, SqlName type, String label) {
        return migration.before().object(ObjectKind.ENUM, type, null).isPresent()
                && Undo.isWritten(migration)
                && !had(migration.restored(), type, label);
    }
}
