package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.TypeChange.Effect;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import java.util.List;
import org.apiguardian.api.API;

/** A column gets a type that does not hold all its values. */
@API(status = API.Status.INTERNAL)
public final class NarrowingTypeCheck extends Check {

    /** For the service loader. */
    public NarrowingTypeCheck() {
        super(Rule.error("MRT219", "narrowing-type-change")
                .finds("A column gets a type that does not hold every value of the old one.")
                .inProduction(
                        "Values are rounded, cut or rewritten without a word, or the migration fails on the first one"
                                + " that does not fit. The rollback brings the old type back, not the old values.")
                .safely("Add a new column of the new type, fill it, move the code over, and drop the old one in a later"
                        + " release.")
                .from("flyway/RG10", "django-safe-migrations/DS013", "PostgreSQL manual, \"ALTER TABLE\"")
                .bad(
                        POSTGRES,
                        "V1__prices.sql",
                        "CREATE TABLE prices (id bigint PRIMARY KEY, amount numeric(12, 4));\n",
                        "U1__prices.sql",
                        "DROP TABLE prices;\n",
                        "V2__cents.sql",
                        "ALTER TABLE prices ALTER COLUMN amount TYPE numeric(12, 2);\n",
                        "U2__cents.sql",
                        "ALTER TABLE prices ALTER COLUMN amount TYPE numeric(12, 4);\n")
                .good(
                        POSTGRES,
                        "V1__prices.sql",
                        "CREATE TABLE prices (id bigint PRIMARY KEY, amount numeric(12, 4));\n",
                        "U1__prices.sql",
                        "DROP TABLE prices;\n",
                        "V2__cents.sql",
                        "ALTER TABLE prices ADD COLUMN cents bigint;\nUPDATE prices SET cents = round(amount * 100);\n",
                        "U2__cents.sql",
                        "ALTER TABLE prices DROP COLUMN cents;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return TypeStep.in(migration)
                .filter(step -> !step.isEnumeration())
                .flatMap(step -> step.change(migration).stream()
                        .map(TypeChange::effect)
                        .filter(Effect::isNarrowing)
                        .map(effect -> narrowed(migration, step, effect)))
                .toList();
    }

    private RiskWarning narrowed(MigrationContext migration, TypeStep step, Effect effect) {
        String change = "Changing " + step.words();
        String message = switch (effect) {
            case LOSING ->
                change + " rounds, cuts or rewrites values without an error; no rollback brings the old values back.";
            case ZONE_LOSING ->
                change + " loses the time zone; which instant a value means then depends on the session.";
            default ->
                change + " fails on the first value that does not fit, or loses it where the database is not strict.";
        };
        RiskWarning warning = found(migration, step.at(), step.column(), message);
        boolean saved = SavedValues.of(migration)
                .comeBack(step.column().table(), step.column().column());
        return effect == Effect.LOSING && !saved ? warning : warning.with(Severity.WARNING);
    }
}
