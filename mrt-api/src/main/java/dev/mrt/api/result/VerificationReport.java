package dev.mrt.api.result;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.InventoryFinding;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on a whole chain.
 *
 * @param mrtVersion the version of mrt
 * @param engine the id of the migration engine
 * @param engineVersion the version of the engine's own library
 * @param database where the chain was verified
 * @param results one for each migration, in the chain's order
 * @param inventory what is wrong with the set of files
 * @param shard which part of the chain the results are of; {@code null} if they are of all that was to be verified
 */
@API(status = API.Status.STABLE, since = "0.1")
public record VerificationReport(
        String mrtVersion,
        String engine,
        String engineVersion,
        DatabaseInfo database,
        List<RevisionResult> results,
        List<InventoryFinding> inventory,
        @Nullable ShardScope shard) {

    /** Copies its lists. */
    public VerificationReport {
        results = List.copyOf(results);
        inventory = List.copyOf(inventory);
    }

    /**
     * A report on all that was to be verified.
     *
     * @param mrtVersion the version of mrt
     * @param engine the id of the migration engine
     * @param engineVersion the version of the engine's own library
     * @param database where the chain was verified
     * @param results one for each migration, in the chain's order
     * @param inventory what is wrong with the set of files
     */
    public VerificationReport(
            String mrtVersion,
            String engine,
            String engineVersion,
            DatabaseInfo database,
            List<RevisionResult> results,
            List<InventoryFinding> inventory) {
        this(mrtVersion, engine, engineVersion, database, results, inventory, null);
    }

    /**
     * Counts results.
     *
     * @param verdict which ones
     * @return how many there are
     */
    public int count(Verdict verdict) {
        return (int) results.stream().filter(r -> r.verdict() == verdict).count();
    }
}
