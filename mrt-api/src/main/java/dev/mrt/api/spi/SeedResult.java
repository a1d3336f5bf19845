package dev.mrt.api.spi;

import dev.mrt.api.schema.TableRef;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Which rows were made.
 *
 * @param inserted the number of rows made in each table that got any, parents included
 * @param shortfalls tables that hold fewer rows than asked for
 * @param withoutTriggers tables whose rows went in only while triggers were off
 */
@API(status = API.Status.STABLE, since = "0.1")
public record SeedResult(Map<TableRef, Integer> inserted, List<Shortfall> shortfalls, List<TableRef> withoutTriggers) {

    /** No rows were made, none were asked for. */
    public static final SeedResult NONE = new SeedResult(Map.of(), List.of(), List.of());

    /** Copies its collections. */
    public SeedResult {
        inserted = Map.copyOf(inserted);
        shortfalls = List.copyOf(shortfalls);
        withoutTriggers = List.copyOf(withoutTriggers);
    }

    /**
     * A table that holds fewer rows than asked for.
     *
     * @param table which one
     * @param rows how many rows it holds now, whoever made them
     * @param reason the database's own error, or why no value could be found; names the column or constraint
     */
    public record Shortfall(TableRef table, int rows, String reason) {}
}
