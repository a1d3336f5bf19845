package dev.mrt.api.spi;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import java.util.function.Function;

/** A check made of a function. */
record FunctionCheck(Descriptor descriptor, Function<MigrationContext, List<RiskWarning>> function)
        implements RiskCheck {

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return function.apply(migration);
    }
}
