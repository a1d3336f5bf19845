package com.acme;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.Example;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.spi.RiskCheck;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import java.util.Set;

/** We keep logic out of the database. */
public final class NoTriggerCheck implements RiskCheck {

    private static final Descriptor DESCRIPTOR = new Descriptor(
            "ACME2",
            "no-trigger",
            Severity.WARNING,
            "A trigger is made.",
            "Nobody who reads the application finds out what the trigger does.",
            "Do it in the application.",
            Set.of(),
            List.of("the handbook of the ACME database group, section 4"),
            Example.of(
                    SqlDialect.POSTGRES,
                    "V1__stamp.sql",
                    "CREATE TRIGGER stamp BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION stamp();\n"),
            Example.of(SqlDialect.POSTGRES, "V1__stamp.sql", "ALTER TABLE orders ADD COLUMN changed timestamptz;\n"),
            "");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.up(CreateObject.class).stream()
                .filter(made -> made.change().object().kind() == ObjectKind.TRIGGER)
                .map(made -> RiskWarning.of(
                        DESCRIPTOR,
                        migration,
                        made.statement(),
                        made.change().object().name().toString(),
                        "The trigger " + made.change().object().name() + " is made."))
                .toList();
    }
}
