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

/** A trigger, rule, policy or event is made and stays after the rollback. */
@API(status = API.Status.INTERNAL)
public final class TriggerNotDroppedCheck extends Check {

    private static final Set<ObjectKind> KINDS =
            Set.of(ObjectKind.TRIGGER, ObjectKind.RULE, ObjectKind.POLICY, ObjectKind.EVENT);

    /** For the service loader. */
    public TriggerNotDroppedCheck() {
        super(Rule.error("MRT502", "trigger-not-dropped")
                .finds("A trigger, rule, policy or event is made, and the rollback does not drop it.")
                .inProduction(
                        "After the rollback it still fires on every write of the old code, which knows nothing of it.")
                .safely("Drop it by name in the rollback.")
                .from("pytest-mrt/MRT502")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text);\nCREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP FUNCTION stamp();\n",
                        "V2__stamp.sql",
                        "CREATE TRIGGER users_stamp BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION stamp();\nALTER TABLE users ADD COLUMN city text;\n",
                        "U2__stamp.sql",
                        "ALTER TABLE users DROP COLUMN city;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text);\nCREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP FUNCTION stamp();\n",
                        "V2__stamp.sql",
                        "CREATE TRIGGER users_stamp BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION stamp();\n",
                        "U2__stamp.sql",
                        "DROP TRIGGER users_stamp ON users;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Leftovers.in(migration, KINDS)
                .map(create -> lacking(migration, create))
                .toList();
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
