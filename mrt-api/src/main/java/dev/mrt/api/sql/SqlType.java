package dev.mrt.api.sql;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A data type.
 *
 * @param name the one name of the type in lower case, synonyms resolved by dialect: {@code varchar} for {@code character varying},
 *     {@code int} for {@code integer} and {@code int4}, {@code timestamptz}, {@code int unsigned}; a user's type as {@code schema.name}
 * @param arguments length, or precision and scale, or the labels of an enumeration, as written
 * @param array whether it is an array of it
 * @param text as written
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SqlType(String name, List<String> arguments, boolean array, String text) {

    /** Copies the arguments. */
    public SqlType {
        arguments = List.copyOf(arguments);
    }

    /**
     * Whether two types are one, however they are written.
     *
     * @param other another type
     * @return {@code true} if name, arguments and array agree
     */
    public boolean isSame(SqlType other) {
        return name.equals(other.name) && arguments.equals(other.arguments) && array == other.array;
    }
}
