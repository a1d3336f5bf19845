package dev.mrt.analyzer.chain;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The objects that are no tables, and what finds them without a search.
 *
 * @param all each object by its key
 * @param names the keys of a bare name
 * @param attached the objects on a table: triggers, policies, the sequences of its counters
 * @param mentions the views and triggers whose text has a word in it
 */
record Objects(
        PMap<ObjectKey, SqlObject> all,
        Multimap<String, ObjectKey> names,
        Multimap<SqlName, ObjectKey> attached,
        Multimap<String, ObjectKey> mentions) {

    static final Objects NONE = new Objects(HashTreePMap.empty(), Multimap.empty(), Multimap.empty(), Multimap.empty());

    Objects with(SqlObject object) {
        ObjectKey key = ObjectKey.of(object);
        Objects rest = without(key);
        return new Objects(
                rest.all.plus(key, object),
                rest.names.plus(object.name().name(), key),
                object.table() == null ? rest.attached : rest.attached.plus(object.table(), key),
                rest.mentions.plusAll(wordsOf(object), key));
    }

    Objects without(ObjectKey key) {
        @Nullable SqlObject old = all.get(key);
        return old == null
                ? this
                : new Objects(
                        all.minus(key),
                        names.minus(key.name().name(), key),
                        old.table() == null ? attached : attached.minus(old.table(), key),
                        mentions.minusAll(wordsOf(old), key));
    }

    /** Those of a kind and bare name, whatever their schema. */
    List<SqlObject> named(ObjectKind kind, String bare) {
        return names.get(bare).stream()
                .filter(key -> key.kind() == kind)
                .flatMap(key -> Stream.ofNullable(all.get(key)))
                .toList();
    }

    List<SqlObject> on(SqlName table) {
        return find(attached.get(table));
    }

    /** Views and triggers that name it somewhere, themselves left out. */
    List<SqlObject> mentioning(SqlName name) {
        return find(mentions.get(name.name())).stream()
                .filter(object -> !object.name().equals(name))
                .toList();
    }

    private List<SqlObject> find(Collection<ObjectKey> keys) {
        return keys.stream().flatMap(key -> Stream.ofNullable(all.get(key))).toList();
    }

    private static Set<String> wordsOf(SqlObject object) {
        return switch (object.kind()) {
            case VIEW, MATERIALIZED_VIEW, TRIGGER -> Words.in(object.definition());
            default -> Set.of();
        };
    }
}
