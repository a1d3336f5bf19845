package dev.mrt.core.internal.compare;

import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What differs about one table, view or free-standing object, for a finding.
 *
 * @param object the dotted name of the table, or of the one thing that differs
 * @param summary what differs, in words without a full stop
 * @param before the canonical text of what differs as it was
 * @param after the same as it is
 * @param diff the unified diff of both
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record SchemaDrift(String object, String summary, String before, String after, String diff) {

    private static final int MOST_NAMED = 4;
    private static final int LONGEST_VALUE = 60;

    /**
     * Groups changes by the table or view they belong to.
     *
     * @param changes what differs, sorted
     * @param moment when it is looked at, for example {@code after the rollback}
     * @return one drift for each group, in the order of the changes
     */
    public static List<SchemaDrift> of(List<SchemaChange> changes, String moment) {
        Map<Object, List<SchemaChange>> groups = new LinkedHashMap<>();
        for (SchemaChange change : changes) {
            ObjectKey key = change.key();
            Object group = key.table().isEmpty() ? key : key.tableRef();
            groups.computeIfAbsent(group, any -> new ArrayList<>()).add(change);
        }
        return groups.values().stream().map(group -> ofGroup(group, moment)).toList();
    }

    private static SchemaDrift ofGroup(List<SchemaChange> group, String moment) {
        List<String> before = ObjectText.of(
                present(group.stream().flatMap(SchemaChange::withParts).map(SchemaChange::before)));
        List<String> after = ObjectText.of(
                present(group.stream().flatMap(SchemaChange::withParts).map(SchemaChange::after)));
        ObjectKey first = group.get(0).key();
        String object = group.size() == 1 ? first.path() : first.tableRef().toString();
        return new SchemaDrift(
                object,
                summary(group, moment),
                String.join("\n", before),
                String.join("\n", after),
                ObjectText.diff(before, after));
    }

    private static List<SchemaObject> present(Stream<@Nullable SchemaObject> objects) {
        return objects.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    private static String summary(List<SchemaChange> group, String moment) {
        String named = String.join(
                "; ",
                group.stream()
                        .limit(MOST_NAMED)
                        .map(change -> sentence(change, moment))
                        .toList());
        int more = group.size() - MOST_NAMED;
        return more > 0 ? named + "; and " + more + " more" : named;
    }

    private static String sentence(SchemaChange change, String moment) {
        String what = change.key().toString();
        return switch (change.type()) {
            case MISSING -> what + " is missing " + moment;
            case UNEXPECTED -> what + " is there " + moment + " and was not before";
            case CHANGED -> what + " is different " + moment + ": " + properties(change);
        };
    }

    private static String properties(SchemaChange change) {
        return String.join(
                ", ",
                change.attributes().stream()
                        .limit(MOST_NAMED)
                        .map(one -> one.name() + " was " + shown(one.before()) + ", is " + shown(one.after()))
                        .toList());
    }

    private static String shown(@Nullable String value) {
        return value == null ? "not set" : Values.abbreviate(value.strip(), LONGEST_VALUE);
    }
}
