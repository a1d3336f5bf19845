package dev.mrt.schema.catalog.snapshot;

import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.SchemaObject;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.SnapshotScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between two snapshots, named as a finding would name it. */
public final class Readings {

    private Readings() {}

    /** Reads before and after some statements. */
    public static List<String> of(Connection connection, SchemaIntrospector introspector, String before, String change)
            throws SQLException {
        run(connection, before);
        SchemaSnapshot first = read(connection, introspector);
        run(connection, change);
        return between(first, read(connection, introspector));
    }

    /** Reads everything. */
    public static SchemaSnapshot read(Connection connection, SchemaIntrospector introspector) throws SQLException {
        return introspector.snapshot(connection, new SnapshotScope(List.of(), Set.of()));
    }

    /** Runs statements that end with a semicolon at the end of a line or of the text. */
    public static void run(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements.split(";\\s*(?:\\n|$)")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** One line per object that is missing or new and per attribute that differs. */
    public static List<String> between(SchemaSnapshot first, SchemaSnapshot second) {
        TreeMap<ObjectKey, SchemaObject> gone = new TreeMap<>(first.objects());
        TreeMap<ObjectKey, SchemaObject> come = new TreeMap<>(second.objects());
        dropTwins(gone, come);
        List<String> lines = new ArrayList<>();
        for (ObjectKey key : union(gone.keySet(), come.keySet())) {
            SchemaObject before = gone.get(key);
            SchemaObject after = come.get(key);
            if (before == null || after == null) {
                lines.add(key + (before == null ? " added" : " missing"));
            } else {
                union(before.attributes().keySet(), after.attributes().keySet()).stream()
                        .filter(name -> !Objects.equals(
                                before.attributes().get(name),
                                after.attributes().get(name)))
                        .forEach(name -> lines.add(key + ": " + name));
            }
        }
        return lines;
    }

    /** Objects with made-up names are the same if all their properties are. */
    private static void dropTwins(TreeMap<ObjectKey, SchemaObject> gone, TreeMap<ObjectKey, SchemaObject> come) {
        for (Iterator<SchemaObject> left = gone.values().iterator(); left.hasNext(); ) {
            SchemaObject one = left.next();
            SchemaObject twin = come.values().stream()
                    .filter(other -> one.nameGenerated() && other.nameGenerated() && alike(one, other))
                    .findFirst()
                    .orElse(null);
            if (twin != null) {
                left.remove();
                come.remove(twin.key());
            }
        }
    }

    private static boolean alike(SchemaObject one, SchemaObject other) {
        return one.key().kind() == other.key().kind()
                && one.key().tableRef().equals(other.key().tableRef())
                && one.attributes().equals(other.attributes());
    }

    private static <T extends Comparable<T>> Set<T> union(Set<T> one, Set<T> other) {
        TreeSet<T> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
