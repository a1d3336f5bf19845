package dev.mrt.analyzer.chain;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** Keys with several values each; every change makes a new one that shares the rest. */
record Multimap<K, V>(PMap<K, PSet<V>> map) {

    static <K, V> Multimap<K, V> empty() {
        return new Multimap<>(HashTreePMap.empty());
    }

    Multimap<K, V> plus(K key, V value) {
        @Nullable PSet<V> old = map.get(key);
        return new Multimap<>(map.plus(key, old == null ? HashTreePSet.singleton(value) : old.plus(value)));
    }

    Multimap<K, V> minus(K key, V value) {
        @Nullable PSet<V> old = map.get(key);
        if (old == null) {
            return this;
        }
        PSet<V> rest = old.minus(value);
        return new Multimap<>(rest.isEmpty() ? map.minus(key) : map.plus(key, rest));
    }

    Multimap<K, V> plusAll(Collection<K> keys, V value) {
        Multimap<K, V> all = this;
        for (K key : keys) {
            all = all.plus(key, value);
        }
        return all;
    }

    Multimap<K, V> minusAll(Collection<K> keys, V value) {
        Multimap<K, V> rest = this;
        for (K key : keys) {
            rest = rest.minus(key, value);
        }
        return rest;
    }

    Collection<V> get(K key) {
        @Nullable PSet<V> values = map.get(key);
        return values == null ? List.of() : values;
    }
}
