package dev.mrt.analyzer.chain;

import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The tables, and what finds them without a search.
 *
 * @param all each table by its full name
 * @param names the full names that a bare name may mean
 * @param keys the tables that have an index or a constraint of a bare name
 * @param referrers the tables that refer to a table by a foreign key or as its partition
 */
record Tables(
        PMap<SqlName, TableDefinition> all,
        Multimap<String, SqlName> names,
        Multimap<String, SqlName> keys,
        Multimap<SqlName, SqlName> referrers) {

    static final Tables NONE = new Tables(HashTreePMap.empty(), Multimap.empty(), Multimap.empty(), Multimap.empty());

    /** With a table, in place of an older one of its name. */
    Tables with(TableDefinition table) {
        SqlName name = table.name();
        @Nullable TableDefinition old = all.get(name);
        Set<String> oldKeys = old == null ? Set.of() : keysOf(old);
        Set<SqlName> oldTargets = old == null ? Set.of() : targetsOf(old);
        Set<String> newKeys = keysOf(table);
        Set<SqlName> newTargets = targetsOf(table);
        return new Tables(
                all.plus(name, table),
                old == null ? names.plus(name.name(), name) : names,
                keys.minusAll(except(oldKeys, newKeys), name).plusAll(except(newKeys, oldKeys), name),
                referrers.minusAll(except(oldTargets, newTargets), name).plusAll(except(newTargets, oldTargets), name));
    }

    Tables without(SqlName name) {
        @Nullable TableDefinition old = all.get(name);
        return old == null
                ? this
                : new Tables(
                        all.minus(name),
                        names.minus(name.name(), name),
                        keys.minusAll(keysOf(old), name),
                        referrers.minusAll(targetsOf(old), name));
    }

    private static Set<String> keysOf(TableDefinition table) {
        Set<String> names = new HashSet<>();
        table.constraints().stream()
                .map(ConstraintDefinition::name)
                .filter(Objects::nonNull)
                .forEach(name -> names.add(name.name()));
        table.indexes().stream()
                .map(IndexDefinition::name)
                .filter(Objects::nonNull)
                .forEach(name -> names.add(name.name()));
        return names;
    }

    private static Set<SqlName> targetsOf(TableDefinition table) {
        Set<SqlName> targets = new HashSet<>();
        table.constraints().stream()
                .map(ConstraintDefinition::target)
                .filter(Objects::nonNull)
                .forEach(targets::add);
        if (table.partitionOf() != null) {
            targets.add(table.partitionOf());
        }
        return targets;
    }

    private static <T> Set<T> except(Set<T> set, Set<T> other) {
        Set<T> rest = new HashSet<>(set);
        rest.removeAll(other);
        return rest;
    }
}
