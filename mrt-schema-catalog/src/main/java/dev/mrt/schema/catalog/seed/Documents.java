package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON documents for a column that conditions and generated columns read keys of. */
final class Documents {

    private Documents() {}

    /**
     * Makes documents in which every key that is read has a value of the type that it is read as.
     *
     * @param model the table
     * @param column a column of the table
     * @param conditions the conditions that read the column
     * @param generation the number of the call, so that later documents differ from earlier ones
     * @param count how many different ones
     * @return the documents; none if the column holds no documents or no key is read
     */
    static List<String> readableBy(TableModel model, Column column, List<Check> conditions, int generation, int count) {
        List<String> documents = new ArrayList<>();
        if (Family.of(column) != Family.JSON && !Family.of(column).isText()) {
            return documents;
        }
        for (int i = generation * count; i < (generation + 1) * count; i++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Check condition : conditions) {
                int number = i;
                Object value = model.generatedBy(condition)
                        .map(generated -> value(generated, number))
                        .orElse("mrt" + i);
                values.put(condition.expression(), value);
            }
            String document = Json.readable(values);
            if (document != null) {
                documents.add(document);
            }
        }
        return documents;
    }

    private static Object value(Column generated, int i) {
        if (generated.array()) {
            return List.of("mrt" + i);
        }
        return switch (Family.of(generated)) {
            case BOOLEAN -> i % 2 == 0;
            case INTEGER, DECIMAL, REAL, DOUBLE, MONEY -> i + 1;
            case TIMESTAMP -> "2021-02-0" + (1 + i % 9) + "T04:05:06.789Z";
            case DATE -> "2021-02-0" + (1 + i % 9);
            case UUID -> "6d727400-0000-4000-8000-00000000000" + i % 10;
            case ENUM -> generated.enumLabels().get(i % generated.enumLabels().size());
            default -> "mrt" + i;
        };
    }
}
