package dev.mrt.api.schema;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, as the seeder and the data reader need it.
 *
 * @param name in the catalog's spelling
 * @param type the full type as the database prints it and as a cast accepts it, for example {@code character varying(64)}
 * @param baseType the type's name in lower case without length, arrays and domains resolved to what they are made of: {@code varchar},
 *     {@code int4}, {@code numeric}, {@code user-defined enum name}; each reader documents its spelling
 * @param length the greatest length in characters or bits or bytes, {@code null} if unlimited or without meaning
 * @param precision the greatest number of digits (fractional seconds for times), {@code null} if without meaning
 * @param scale the number of digits after the point, {@code null} if without meaning
 * @param nullable whether NULL is allowed (a NOT NULL domain makes it {@code false})
 * @param defaultExpression as the database prints it, {@code null} if there is none
 * @param identity who gives values when an insert gives none
 * @param generatedExpression the expression of a generated column, {@code null} for an ordinary one
 * @param enumLabels the labels of an enumeration (MySQL SET: its members) in their order, empty for other types
 * @param array whether it is an array of {@code baseType}
 * @param touchedOnUpdate whether the database changes it by itself on every update (MySQL {@code ON UPDATE})
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Column(
        String name,
        String type,
        String baseType,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale,
        boolean nullable,
        @Nullable String defaultExpression,
        Identity identity,
        @Nullable String generatedExpression,
        List<String> enumLabels,
        boolean array,
        boolean touchedOnUpdate) {

    /** Who gives values when an insert gives none. */
    public enum Identity {
        /** Nobody but the default. */
        NONE,
        /** An identity, serial or auto-increment counter that an insert may override. */
        BY_DEFAULT,
        /** An identity counter that an insert must not override. */
        ALWAYS
    }

    /** Copies its labels. */
    public Column {
        enumLabels = List.copyOf(enumLabels);
    }

    /**
     * Whether the database computes it.
     *
     * @return {@code true} for a generated column
     */
    public boolean generated() {
        return generatedExpression != null;
    }
}
