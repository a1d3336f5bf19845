package dev.mrt.analyzer.chain;

import dev.mrt.api.sql.SqlName;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What a migration and its rollback touched, so that nobody has to compare ten thousand tables to find the one that changed.
 *
 * @param revision the migration
 * @param origin the schema before it; held weakly, as every schema would otherwise keep all earlier ones
 * @param tables the tables touched
 * @param objects the other objects touched
 */
record Journal(String revision, WeakReference<@Nullable Model> origin, PSet<SqlName> tables, PSet<ObjectKey> objects) {

    static final Journal NONE = begin("", null);

    static Journal begin(String revision, @Nullable Model origin) {
        return new Journal(revision, new WeakReference<>(origin), HashTreePSet.empty(), HashTreePSet.empty());
    }

    Journal plus(SqlName table) {
        return new Journal(revision, origin, tables.plus(table), objects);
    }

    Journal plus(ObjectKey object) {
        return new Journal(revision, origin, tables, objects.plus(object));
    }

    /** Whether it tells everything that differs from a schema. */
    boolean reachesBackTo(Model model) {
        return origin.refersTo(model) || model.journal().origin() == origin;
    }
}
