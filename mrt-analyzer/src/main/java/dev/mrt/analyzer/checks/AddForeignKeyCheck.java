package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AddColumn;
import java.util.Optional;
import org.apiguardian.api.API;

/** A foreign key is checked at once. */
@API(status = API.Status.INTERNAL)
public final class AddForeignKeyCheck extends ChangeCheck<Change> {

    /** For the service loader. */
    public AddForeignKeyCheck() {
        super(
                Rule.warning("MRT416", "add-foreign-key-validating")
                        .finds(
                                "ADD FOREIGN KEY without NOT VALID, or a new column with REFERENCES, on a table that was there before.")
                        .inProduction(
                                "Both tables take a SHARE ROW EXCLUSIVE lock while every row is checked: writers of both wait.")
                        .safely("Add it NOT VALID, and VALIDATE CONSTRAINT in the next migration.")
                        .on(POSTGRES)
                        .from("squawk/adding-foreign-key-constraint", "eugene/E1", "strong_migrations")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD CONSTRAINT users_org_fk FOREIGN KEY (org_id) REFERENCES orgs (id);\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP CONSTRAINT users_org_fk;\n")
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD CONSTRAINT users_org_fk FOREIGN KEY (org_id) REFERENCES orgs (id) NOT VALID;\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP CONSTRAINT users_org_fk;\n"),
                Change.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<Change> at) {
        if (at.change() instanceof AddConstraint add) {
            return danger(add.table(), add.constraint(), " wait while every row is checked.");
        }
        return at.change() instanceof AddColumn add
                ? add.constraints().stream()
                        .flatMap(each -> danger(
                                add.table(),
                                each,
                                " wait: a foreign key that is written with the new column is checked at once.")
                                .stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Danger> danger(SqlName table, ConstraintDefinition key, String wait) {
        return key.kind() == Kind.FOREIGN_KEY && key.validated()
                ? Danger.of(table, "Writes to " + table + " and " + key.target() + wait)
                : Optional.empty();
    }
}
