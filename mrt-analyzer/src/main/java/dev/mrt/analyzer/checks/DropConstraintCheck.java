package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.KeyChange.DropConstraint;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/** A constraint other than a foreign key is dropped, and the rollback does not add it again. */
@API(status = API.Status.INTERNAL)
public final class DropConstraintCheck extends Check {

    /** For the service loader. */
    public DropConstraintCheck() {
        super(Rule.error("MRT409", "drop-constraint-without-reverse")
                .finds(
                        "A primary key, unique, check or exclusion constraint is dropped, and the rollback does not add it again.")
                .inProduction(
                        "After the rollback the old code trusts a rule that the database no longer keeps: duplicates and values out"
                                + " of range come in, and by then the constraint cannot be added any more.")
                .safely("Add the same constraint, under the same name, in the rollback.")
                .from("pytest-mrt/MRT409", "pytest-mrt/MRT410")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text CONSTRAINT users_email UNIQUE);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__share_email.sql",
                        "ALTER TABLE users DROP CONSTRAINT users_email;\nALTER TABLE users ADD COLUMN household bigint;\n",
                        "U2__share_email.sql",
                        "ALTER TABLE users DROP COLUMN household;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text CONSTRAINT users_email UNIQUE);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__share_email.sql",
                        "ALTER TABLE users DROP CONSTRAINT users_email;\n",
                        "U2__share_email.sql",
                        "ALTER TABLE users ADD CONSTRAINT users_email UNIQUE (email);\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Undo.isWritten(migration)) {
            return List.of();
        }
        return Keys.drops(migration)
                .filter(drop -> !Keys.isForeignKey(drop))
                .filter(drop -> Keys.isGone(migration, drop) && !Keys.isRemade(migration, drop))
                .map(drop -> lacking(migration, drop))
                .toList();
    }

    private RiskWarning lacking(MigrationContext migration, Occurrence<DropConstraint> drop) {
        SqlName name = drop.change().name();
        String what = words(drop) + (name == null ? "" : " " + name) + " of table "
                + drop.change().table();
        return Undo.lacking(
                migration,
                found(
                        migration,
                        drop,
                        drop.change().table() + (name == null ? "" : "." + name),
                        "The " + what + " is dropped, and the rollback does not add it again."));
    }

    private static String words(Occurrence<DropConstraint> drop) {
        ConstraintDefinition.Kind kind = Keys.dropped(drop)
                .map(ConstraintDefinition::kind)
                .orElse(drop.change().kind());
        return kind == null
                ? "constraint"
                : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ending(kind);
    }

    private static String ending(ConstraintDefinition.Kind kind) {
        return kind == ConstraintDefinition.Kind.PRIMARY_KEY ? "" : " constraint";
    }
}
