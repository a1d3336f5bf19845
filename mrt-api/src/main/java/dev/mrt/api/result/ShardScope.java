package dev.mrt.api.result;

import dev.mrt.api.Shard;
import org.apiguardian.api.API;

/**
 * Which part of which chain a report is about, so that the reports of all parts can be put together and those of other chains told apart.
 *
 * @param shard which part
 * @param migrations how many migrations all parts together have
 * @param chain a fingerprint of these migrations, names and texts; the same for every part
 */
@API(status = API.Status.STABLE, since = "0.1")
public record ShardScope(Shard shard, int migrations, String chain) {

    /**
     * How many migrations this part has.
     *
     * @return 0 or more
     */
    public int size() {
        return shard.end(migrations) - shard.begin(migrations);
    }
}
