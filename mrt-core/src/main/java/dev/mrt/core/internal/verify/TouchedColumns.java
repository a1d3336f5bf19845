package dev.mrt.core.internal.verify;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.data.TableData;
import dev.mrt.api.schema.Attribute;
import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.SchemaObject;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.core.internal.compare.TableDiff;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Columns that the database itself sets whenever a row is updated, by {@code ON UPDATE} or by a trigger: no rollback that updates rows can
 * keep their values.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class TouchedColumns {

    private final Set<String> paths;

    private TouchedColumns(Set<String> paths) {
        this.paths = paths;
    }

    /**
     * Those that are touched at both moments: what the migration leaves touched, or stops touching, is no excuse.
     *
     * @param before the schema at one moment
     * @param now the schema at the other
     * @return the columns
     */
    public static TouchedColumns of(SchemaSnapshot before, SchemaSnapshot now) {
        Set<String> both = paths(before);
        both.retainAll(paths(now));
        return new TouchedColumns(both);
    }

    private static Set<String> paths(SchemaSnapshot schema) {
        Set<String> paths = new HashSet<>();
        Set<TableRef> triggered = schema.objects().keySet().stream()
                .filter(key -> key.kind() == ObjectKind.TRIGGER)
                .map(key -> key.tableRef())
                .collect(Collectors.toSet());
        String code = triggered.isEmpty() ? "" : code(schema);
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                if (column.touchedOnUpdate()
                        || (triggered.contains(table.ref()) && isTime(column) && mentions(code, column.name()))) {
                    paths.add(table.ref().column(column.name()));
                }
            }
        }
        return paths;
    }

    private static boolean isTime(Column column) {
        String type = column.type().toLowerCase(Locale.ROOT);
        return type.contains("time") || type.contains("date");
    }

    private static String code(SchemaSnapshot schema) {
        return schema.objects().values().stream()
                .filter(object -> object.key().kind() == ObjectKind.ROUTINE
                        || object.key().kind() == ObjectKind.TRIGGER)
                .map(SchemaObject::attributes)
                .flatMap(attributes -> attributes.values().stream())
                .map(Attribute::value)
                .collect(Collectors.joining("\n"));
    }

    private static boolean mentions(String code, String column) {
        return Pattern.compile("(?i)\\bnew\\s*\\.\\s*[\"`]?" + Pattern.quote(column) + "\\b")
                .matcher(code)
                .find();
    }

    /**
     * Whether another value there tells nothing.
     *
     * @param table a table
     * @param column its column
     * @return {@code true} if the database may have set it by itself
     */
    public boolean tolerates(TableRef table, String column) {
        return paths.contains(table.column(column));
    }

    /** Those whose values really differ. */
    List<String> differing(DataSnapshot before, DataSnapshot now) {
        List<String> differing = new ArrayList<>();
        if (!paths.isEmpty()) {
            before.tables().forEach((ref, rows) -> {
                TableData after = now.tables().get(ref);
                if (after != null && rows.columns().stream().anyMatch(column -> tolerates(ref, column))) {
                    TableDiff.between(rows, after).changed().keySet().stream()
                            .filter(column -> tolerates(ref, column))
                            .map(ref::column)
                            .forEach(differing::add);
                }
            });
        }
        return differing;
    }
}
