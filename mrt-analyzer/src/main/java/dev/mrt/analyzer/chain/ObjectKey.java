package dev.mrt.analyzer.chain;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import java.util.Set;

/**
 * What an object is found by.
 *
 * @param kind what it is
 * @param name its full name
 * @param variant what tells objects of one name apart: the table of a trigger, the parameter types of a routine; empty for the others
 */
record ObjectKey(ObjectKind kind, SqlName name, String variant) {

    private static final Set<ObjectKind> OF_A_TABLE = Set.of(ObjectKind.TRIGGER, ObjectKind.RULE, ObjectKind.POLICY);

    static ObjectKey of(SqlObject object) {
        if (OF_A_TABLE.contains(object.kind())) {
            return new ObjectKey(
                    object.kind(),
                    object.name(),
                    object.table() == null ? "" : object.table().toString());
        }
        return new ObjectKey(
                object.kind(),
                object.name(),
                object.kind() == ObjectKind.ROUTINE ? String.join(",", object.labels()) : "");
    }
}
