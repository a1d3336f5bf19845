package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Triggers, events and routines. */
final class Programs {

    private static final int QUARTER_OF_AN_HOUR = 900;
    private static final int GREATEST_OFFSET = 14 * 3600;

    private Programs() {}

    static void write(Catalog catalog, SnapshotBuilder builder) {
        catalog.of(Section.TRIGGERS).forEach(row -> trigger(row, builder));
        catalog.of(Section.EVENTS).forEach(row -> event(row, builder));
        Map<String, String> arguments = arguments(catalog.of(Section.PARAMETERS));
        catalog.of(Section.ROUTINES).forEach(row -> routine(row, arguments, builder));
    }

    private static void trigger(Row row, SnapshotBuilder builder) {
        ObjectKey key = ObjectKey.of(ObjectKind.TRIGGER, row.table(), row.text("trigger_name"));
        builder.attribute(key, Facet.TRIGGER, "timing", row.value("action_timing"))
                .attribute(key, Facet.TRIGGER, "event", row.value("event_manipulation"))
                .attribute(key, Facet.TRIGGER, "order", row.value("action_order"))
                .attribute(key, Facet.TRIGGER, "body", row.value("action_statement"))
                .attribute(key, Facet.TRIGGER, "sql mode", row.value("sql_mode"))
                .attribute(key, Facet.GRANT, "definer", row.value("definer"));
    }

    private static void event(Row row, SnapshotBuilder builder) {
        ObjectKey key = new ObjectKey(ObjectKind.EVENT, row.text("event_schema"), "", row.text("event_name"));
        builder.attribute(key, Facet.TRIGGER, "schedule", schedule(row))
                .attribute(key, Facet.TRIGGER, "starts", isWhenMade(row) ? null : row.value("starts"))
                .attribute(key, Facet.TRIGGER, "ends", row.value("ends"))
                .attribute(key, Facet.TRIGGER, "status", row.value("status"))
                .attribute(key, Facet.TRIGGER, "on completion", row.value("on_completion"))
                .attribute(key, Facet.TRIGGER, "body", row.value("event_definition"))
                .attribute(key, Facet.TRIGGER, "sql mode", row.value("sql_mode"))
                .attribute(key, Facet.GRANT, "definer", row.value("definer"))
                .attribute(key, Facet.COMMENT, "comment", row.filled("event_comment"));
    }

    private static String schedule(Row row) {
        String at = row.value("execute_at");
        return at == null ? "every " + row.text("interval_value") + " " + row.text("interval_field") : "at " + at;
    }

    /** An event without STARTS starts when it is made, which says nothing; the two times may be in different zones. */
    private static boolean isWhenMade(Row row) {
        return Stream.of("after_creation", "after_alteration")
                .map(row::number)
                .anyMatch(seconds ->
                        seconds != null && seconds % QUARTER_OF_AN_HOUR == 0 && Math.abs(seconds) <= GREATEST_OFFSET);
    }

    private static Map<String, String> arguments(List<Row> parameters) {
        return parameters.stream()
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.text("ordinal_position"))))
                .collect(Collectors.groupingBy(
                        row -> row.text("routine_type") + " " + row.text("specific_name"),
                        Collectors.mapping(Programs::argument, Collectors.joining(", "))));
    }

    private static String argument(Row row) {
        return row.text("parameter_mode") + " " + row.text("parameter_name") + " " + row.text("dtd_identifier");
    }

    private static void routine(Row row, Map<String, String> arguments, SnapshotBuilder builder) {
        String kind = row.text("routine_type");
        ObjectKey key = new ObjectKey(
                ObjectKind.ROUTINE,
                row.text("routine_schema"),
                "",
                kind.toLowerCase(Locale.ROOT) + " " + row.text("routine_name"));
        builder.attribute(key, Facet.ROUTINE, "arguments", arguments.get(kind + " " + row.text("routine_name")))
                .attribute(key, Facet.ROUTINE, "returns", returns(row))
                .attribute(key, Facet.ROUTINE, "body", row.value("routine_definition"))
                .attribute(key, Facet.ROUTINE, "deterministic", row.value("is_deterministic"))
                .attribute(key, Facet.ROUTINE, "data access", row.value("sql_data_access"))
                .attribute(key, Facet.ROUTINE, "security", row.value("security_type"))
                .attribute(key, Facet.ROUTINE, "sql mode", row.value("sql_mode"))
                .attribute(key, Facet.GRANT, "definer", row.value("definer"))
                .attribute(key, Facet.COMMENT, "comment", row.filled("routine_comment"));
    }

    private static @Nullable String returns(Row row) {
        String type = row.filled("dtd_identifier");
        String collation = row.value("collation_name");
        return type == null || collation == null ? type : type + " collate " + collation;
    }
}
