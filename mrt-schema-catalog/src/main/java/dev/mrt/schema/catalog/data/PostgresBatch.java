package dev.mrt.schema.catalog.data;

import dev.mrt.api.schema.Table;
import dev.mrt.schema.catalog.postgres.NamedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Some tables that are read together.
 *
 * @param tables the tables
 * @param query reads the number of the table and the row as text
 */
record PostgresBatch(List<Table> tables, NamedQuery query) {

    /** What the names of all such queries begin with. */
    static final String NAMES = "mrt_rows_";

    /** Enough to make the round trips cheap, few enough for the planner. */
    private static final int MOST_TABLES = 64;

    /** A batch ends after one in so many tables. */
    private static final int USUAL_TABLES = 32;

    /** No column is called like this: a column's name would win over the row's. */
    private static final String ROW = "\"the row that mrt reads\"";

    PostgresBatch(List<Table> tables) {
        this(List.copyOf(tables), NamedQuery.of("rows", "", sql(tables)));
    }

    private static String sql(List<Table> tables) {
        return IntStream.range(0, tables.size())
                .mapToObj(number -> "select " + number + ", " + ROW + "::text from "
                        + PostgresRows.from(tables.get(number)) + " as " + ROW)
                .collect(Collectors.joining(" union all "));
    }

    /** Makes batches whose ends depend on the tables' names, not on their number: a table more or less changes one of them. */
    static List<PostgresBatch> of(List<Table> tables) {
        List<PostgresBatch> batches = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < tables.size(); i++) {
            boolean last = i == tables.size() - 1;
            if (last || i - start == MOST_TABLES - 1 || endsBatch(tables.get(i))) {
                batches.add(new PostgresBatch(tables.subList(start, i + 1)));
                start = i + 1;
            }
        }
        return batches;
    }

    /** The upper bits of a text's hash are mixed better than the lower ones once multiplied. */
    private static boolean endsBatch(Table table) {
        return (table.ref().toString().hashCode() * 0x9E3779B9 >>> 8) % USUAL_TABLES == 0;
    }
}
