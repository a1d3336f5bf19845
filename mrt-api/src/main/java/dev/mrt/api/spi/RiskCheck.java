package dev.mrt.api.spi;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * One static check, found by {@link java.util.ServiceLoader} or given to the configuration. Stateless, with a public constructor without
 * arguments where it is loaded; safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RiskCheck {

    /**
     * What it is about.
     *
     * @return always the same descriptor
     */
    Descriptor descriptor();

    /**
     * Looks at one migration.
     *
     * @param migration the migration with its statements and the schema around it
     * @return what it found, empty if nothing; one finding for each statement and object
     */
    List<RiskWarning> inspect(MigrationContext migration);

    /**
     * A check made of a function.
     *
     * @param descriptor what it is about
     * @param inspect as {@link #inspect}
     * @return the check
     */
    static RiskCheck of(Descriptor descriptor, Function<MigrationContext, List<RiskWarning>> inspect) {
        return new FunctionCheck(descriptor, inspect);
    }
}
