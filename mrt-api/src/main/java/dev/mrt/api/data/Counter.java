package dev.mrt.api.data;

import dev.mrt.api.schema.TableRef;
import java.math.BigInteger;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The state of a sequence or identity that gives keys to a column.
 *
 * @param name the sequence, or {@code table.column} where it has no name
 * @param table the table whose column it feeds
 * @param column that column
 * @param next the value that it would give out next
 * @param step what it adds each time, negative if it counts down
 * @param extreme the greatest value in the column (the least if it counts down), {@code null} if the column holds none
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Counter(
        String name,
        TableRef table,
        String column,
        BigInteger next,
        BigInteger step,
        @Nullable BigInteger extreme) {

    /**
     * Whether the next insert could get a value that the column has passed already.
     *
     * @return {@code true} if {@code next} is not beyond {@code extreme}
     */
    public boolean collides() {
        return extreme != null && (step.signum() < 0 ? next.compareTo(extreme) >= 0 : next.compareTo(extreme) <= 0);
    }
}
