package dev.mrt.core.internal.verify;

import dev.mrt.api.data.TableData;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.core.internal.compare.SchemaChange;
import dev.mrt.core.internal.hints.SqlReading;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds what the verdict would have to rest on and does not: tables without rows, columns without values, unread data. */
final class Doubts {

    private Doubts() {}

    /**
     * Looks at the tables that a migration touches.
     *
     * @param excused tables that hold no rows because the migration cannot be applied to rows at all, and that it does nothing else to
     */
    static void aboutRows(Moment before, Touched touched, SqlReading sql, Set<TableRef> excused, Judgement judgement) {
        for (TableRef table : touched.tables()) {
            TableData rows = before.data().tables().get(table);
            if (rows == null) {
                continue;
            }
            if (rows.rows().isEmpty()) {
                if (!excused.contains(table)) {
                    judgement.doubt("The migration touches " + table + ", which could hold no rows.");
                }
            } else {
                before.schema().table(table).ifPresent(known -> aboutColumns(known, rows, touched, sql, judgement));
            }
        }
    }

    private static void aboutColumns(
            Table table, TableData rows, Touched touched, SqlReading sql, Judgement judgement) {
        for (Column column : table.columns()) {
            int at = rows.columns().indexOf(column.name());
            boolean empty =
                    at >= 0 && rows.rows().stream().allMatch(row -> row.values().get(at) == null);
            if (empty && !column.generated() && (changes(touched, table, column) || sql.mentions(column.name()))) {
                judgement.doubt(
                        "The migration touches " + table.ref().column(column.name()) + ", which could hold no value.");
            }
        }
    }

    private static boolean changes(Touched touched, Table table, Column column) {
        return touched.changes().changes().stream()
                .map(SchemaChange::key)
                .anyMatch(key -> key.tableRef().equals(table.ref())
                        && (key.kind() == ObjectKind.TABLE
                                || (key.kind() == ObjectKind.COLUMN
                                        && key.name().equals(column.name()))));
    }

    /** Names what the reader of the schema cannot see. */
    static void aboutReader(SchemaSnapshot schema, Judgement judgement) {
        Set<Facet> unseen = EnumSet.allOf(Facet.class);
        unseen.removeAll(schema.covered());
        if (!unseen.isEmpty()) {
            String facets = unseen.stream()
                    .map(facet -> facet.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .collect(Collectors.joining(", "));
            judgement.limitation(
                    LimitationKind.OBJECT_KIND_NOT_COMPARED,
                    "",
                    "The schema reader " + schema.introspector() + " does not see, so that it was not compared: "
                            + facets + ".");
        }
    }

    /** Names what could not be read at one of two moments. */
    static void aboutReading(Moment before, Moment now, Judgement judgement) {
        Map<String, String> unread = new TreeMap<>(before.data().unread());
        unread.putAll(now.data().unread());
        unread.forEach((object, why) -> {
            judgement.limitation(
                    LimitationKind.DATA_NOT_COMPARED, object, object + " could not be read: " + Errors.sentence(why));
            judgement.doubt("The rows of " + object + " could not be compared: " + Errors.sentence(why));
        });
        Set<String> warnings = new LinkedHashSet<>(before.schema().warnings());
        warnings.addAll(now.schema().warnings());
        warnings.forEach(warning -> judgement.limitation(LimitationKind.SCHEMA_PARTLY_READ, "", warning));
    }
}
