package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.TypeChange.Effect;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.TableChange.SetType;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** A column gets another type. */
@API(status = API.Status.INTERNAL)
public final class ColumnTypeCheck extends Check {

    /** For the service loader. */
    public ColumnTypeCheck() {
        super(Rule.warning("MRT303", "column-type-change")
                .finds("A column gets another type, and what becomes of its values depends on the expression or the"
                        + " session that converts them.")
                .inProduction(
                        "Code that is running reads another type than it was built for, and the rollback needs the exact"
                                + " inverse of the conversion to give the old values back.")
                .safely("Add a new column of the new type, fill it, move the code over, and drop the old one in a later"
                        + " release.")
                .from("squawk/changing-column-type", "atlas/PG301", "strong_migrations", "pytest-mrt/MRT303")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(100), age bigint);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__age.sql",
                        "ALTER TABLE users ALTER COLUMN age TYPE text USING age || ' years';\n",
                        "U2__age.sql",
                        "ALTER TABLE users ALTER COLUMN age TYPE bigint USING split_part(age, ' ', 1)::bigint;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(100), age bigint);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__age.sql",
                        "ALTER TABLE users ADD COLUMN age_text text;\nUPDATE users SET age_text = age || ' years';\n",
                        "U2__age.sql",
                        "ALTER TABLE users DROP COLUMN age_text;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return TypeStep.in(migration)
                .filter(step -> !step.isEnumeration())
                .flatMap(step -> changed(migration, step).stream())
                .toList();
    }

    private Optional<RiskWarning> changed(MigrationContext migration, TypeStep step) {
        Optional<Effect> effect = step.change(migration).map(TypeChange::effect);
        if (effect.isEmpty()) {
            return step.at().change() instanceof SetType
                    ? Optional.of(found(
                            migration,
                            step.at(),
                            step.column(),
                            "Changing " + step.words()
                                    + " converts its values; whether the way back gives the old ones is not known, as"
                                    + " the scripts do not tell the old type."))
                    : Optional.empty();
        }
        return switch (effect.get()) {
            case WIDENING ->
                Optional.of(found(
                                migration,
                                step.at(),
                                step.column(),
                                "Changing " + step.words()
                                        + " keeps every value; values that only the new type holds stand in the way of"
                                        + " a rollback.")
                        .with(Severity.INFO));
            case CONVERTING ->
                Optional.of(found(
                        migration,
                        step.at(),
                        step.column(),
                        "Changing " + step.words()
                                + " converts its values; the old ones come back only if the rollback is the exact"
                                + " inverse."));
            default -> Optional.empty();
        };
    }
}
