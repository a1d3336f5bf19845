package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.ObjectChange.DropObject;
import java.util.Optional;
import org.apiguardian.api.API;

/** A trigger is made on a table that is there. */
@API(status = API.Status.INTERNAL)
public final class TriggerLockCheck extends ChangeCheck<ObjectChange> {

    /** For the service loader. */
    public TriggerLockCheck() {
        super(
                Rule.info("MRT433", "trigger-ddl")
                        .finds("CREATE TRIGGER on a table that was there before.")
                        .inProduction(
                                "The table takes a SHARE ROW EXCLUSIVE lock, and every write from now on runs the trigger.")
                        .safely("Set lock_timeout, and measure what the trigger costs.")
                        .on(POSTGRES)
                        .from("pgls")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();\n",
                                "U2__x.sql",
                                "DROP TRIGGER t ON users;\n")
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
        if (at.change() instanceof CreateObject create && create.object().kind() == ObjectKind.TRIGGER) {
            return Danger.of(
                    create.object().name(),
                    "Writers of table " + create.object().table()
                            + " wait for the lock, and every write runs the trigger from now on.");
        }
        return at.change() instanceof DropObject drop && drop.kind() == ObjectKind.TRIGGER
                ? Danger.of(drop.name(), "Everybody waits for table " + drop.table() + " while its trigger is dropped.")
                : Optional.empty();
    }
}
