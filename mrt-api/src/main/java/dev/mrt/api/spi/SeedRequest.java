package dev.mrt.api.spi;

import dev.mrt.api.schema.TableRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Which rows to make.
 *
 * @param tables the tables to give rows to; their parents get rows, too, if they have none
 * @param rows how many rows for each table, at least 1
 * @param style how daring the values may be
 * @param generation a number that is different for each call on one database, so that later rows differ from earlier ones
 * @param randomSeed the same seed and the same schema give the same rows
 * @param hints what the SQL of the migration says about the rows that it will meet
 * @param customRows rows given by the user, by table name ({@code users} or {@code public.users}); they come first and count
 * @param leaveEmpty tables that get no rows at all; a row that would need one there as its parent is not made either
 */
@API(status = API.Status.STABLE, since = "0.1")
public record SeedRequest(
        Set<TableRef> tables,
        int rows,
        Style style,
        int generation,
        long randomSeed,
        SeedHints hints,
        Map<String, Supplier<List<Map<String, @Nullable Object>>>> customRows,
        Set<TableRef> leaveEmpty) {

    /** How daring the values may be. */
    public enum Style {
        /**
         * Whatever the schema allows and shows a loss: mixed case, spaces inside and at both ends, non-ASCII, full length and scale,
         * fractions of seconds, negative and large numbers, NULLs.
         */
        ADVERSARIAL,
        /**
         * Values that most casts and narrowings take: no NULLs, small positive numbers, short text; text columns that the hints cast get
         * text that the cast takes and does not give back unchanged where there is such (leading zeros).
         */
        PLAIN
    }

    /** Copies its collections. */
    public SeedRequest {
        tables = Set.copyOf(tables);
        customRows = Map.copyOf(customRows);
        leaveEmpty = Set.copyOf(leaveEmpty);
    }
}
