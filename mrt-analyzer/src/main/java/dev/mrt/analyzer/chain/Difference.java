package dev.mrt.analyzer.chain;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.SqlName;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One difference of two schemas.
 *
 * @param kind what differs
 * @param how in which way
 * @param table the table that it belongs to or is; {@code null} for an object on no table
 * @param name its own name; {@code null} for a table itself and for what has no name
 * @param property what differs of it ({@code type}, {@code default}, {@code nullable}, {@code definition}, {@code name}, ...); empty if it is missing or added
 * @param was as it was, for people; empty if it was not there
 * @param is as it is, for people; empty if it is not there
 * @param certain whether the scripts tell all of both sides
 */
@API(status = API.Status.INTERNAL)
public record Difference(
        ObjectKind kind,
        How how,
        @Nullable SqlName table,
        @Nullable SqlName name,
        String property,
        String was,
        String is,
        boolean certain) {

    /** In which way two schemas differ. */
    public enum How {
        /** It is only in the first one. */
        MISSING,
        /** It is only in the second one. */
        ADDED,
        /** It is in both, and not the same. */
        CHANGED
    }

    /**
     * For messages.
     *
     * @return for example {@code column users.phone}
     */
    public String what() {
        return kind.words() + " " + path();
    }

    /**
     * The dotted name.
     *
     * @return for example {@code users.phone}; the columns stand for what has no name
     */
    public String path() {
        if (table == null) {
            return String.valueOf(name);
        }
        return name == null ? table.toString() : table + "." + name.name();
    }
}
