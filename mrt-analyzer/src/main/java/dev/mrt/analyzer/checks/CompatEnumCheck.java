package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange;
import dev.mrt.api.sql.ObjectChange.RenameEnumValue;
import dev.mrt.api.sql.ObjectChange.RenameObject;
import java.util.Optional;
import org.apiguardian.api.API;

/** A label of an enumeration is renamed. */
@API(status = API.Status.INTERNAL)
public final class CompatEnumCheck extends ChangeCheck<ObjectChange> {

    /** For the service loader. */
    public CompatEnumCheck() {
        super(
                Rule.warning("MRT708", "compat-rename-enum-value")
                        .finds("A label of an enumeration is renamed.")
                        .inProduction(
                                "Instances of the old code that still run fail on it; after a rollback those of the new code do.")
                        .safely("Add the new label, write both, stop using the old one.")
                        .forRollingDeployments()
                        .from("strong_migrations")
                        .bad(
                                POSTGRES,
                                "V1__e.sql",
                                "CREATE TYPE mood AS ENUM ('ok');\n",
                                "U1__e.sql",
                                "DROP TYPE mood;\n",
                                "V2__x.sql",
                                "ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';\n",
                                "U2__x.sql",
                                "ALTER TYPE mood RENAME VALUE 'fine' TO 'ok';\n")
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD COLUMN phone text;\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP COLUMN phone;\n"),
                ObjectChange.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<ObjectChange> at) {
        if (at.change() instanceof RenameEnumValue rename) {
            return Danger.of(
                    rename.type(),
                    "Code of the old release that writes " + rename.label()
                            + " fails from now on; after a rollback that of the new release does, which writes "
                            + rename.to() + ".");
        }
        return at.change() instanceof RenameObject rename
                        && (rename.kind() == ObjectKind.SCHEMA || rename.kind() == ObjectKind.VIEW)
                        && migration
                                .after()
                                .object(rename.kind(), rename.name(), null)
                                .isEmpty()
                        && migration.after().table(rename.name()).isEmpty()
                ? Danger.of(
                        rename.name(),
                        "Code of the old release that names " + rename.kind().words() + " " + rename.name()
                                + " fails from now on; after a rollback that of the new release does, which names "
                                + rename.to() + ".")
                : Optional.empty();
    }
}
