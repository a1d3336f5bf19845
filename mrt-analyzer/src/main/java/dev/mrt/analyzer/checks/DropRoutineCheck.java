package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.schema.ObjectKind;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** A routine, trigger, rule or policy is dropped or replaced, and the rollback does not bring it back. */
@API(status = API.Status.INTERNAL)
public final class DropRoutineCheck extends Check {

    private static final Set<ObjectKind> KINDS =
            Set.of(ObjectKind.ROUTINE, ObjectKind.TRIGGER, ObjectKind.RULE, ObjectKind.POLICY, ObjectKind.EVENT);

    /** For the service loader. */
    public DropRoutineCheck() {
        super(Rule.error("MRT504", "drop-routine-without-reverse")
                .finds("A routine, trigger, rule or policy is dropped or gets another body, and the rollback does not"
                        + " bring the old one back.")
                .inProduction(
                        "After the rollback the old code runs against new logic, or against none: a trigger that kept"
                                + " rows in step does so no more, and nothing fails.")
                .safely("Write the old definition into the rollback, word for word.")
                .from("PostgreSQL manual, \"CREATE FUNCTION\"")
                .bad(
                        POSTGRES,
                        "V1__total.sql",
                        "CREATE FUNCTION total() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;\n",
                        "U1__total.sql",
                        "DROP FUNCTION total();\n",
                        "V2__total.sql",
                        "CREATE OR REPLACE FUNCTION total() RETURNS int LANGUAGE sql AS $$ SELECT 2 $$;\nCREATE TABLE audit (id bigint);\n",
                        "U2__total.sql",
                        "DROP TABLE audit;\n")
                .good(
                        POSTGRES,
                        "V1__total.sql",
                        "CREATE FUNCTION total() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;\n",
                        "U1__total.sql",
                        "DROP FUNCTION total();\n",
                        "V2__total.sql",
                        "CREATE OR REPLACE FUNCTION total() RETURNS int LANGUAGE sql AS $$ SELECT 2 $$;\n",
                        "U2__total.sql",
                        "CREATE OR REPLACE FUNCTION total() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Bodies.left(migration, KINDS).stream()
                .map(left -> Undo.lacking(migration, found(migration, left.at(), left.name(), left.message())))
                .toList();
    }
}
