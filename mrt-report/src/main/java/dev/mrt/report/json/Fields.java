package dev.mrt.report.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.mrt.api.MrtException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An object of a document, whose values have to be there and of the type that they should have.
 *
 * @param document the name of the document
 * @param path where in it the object stands, empty for the document itself
 * @param object the object
 */
record Fields(String document, String path, JsonObject object) {

    static Fields of(String document, JsonElement root) {
        if (!root.isJsonObject()) {
            throw MrtException.usage(document
                    + " is no report of mrt verify --format json: it has no keys such as version and results.");
        }
        return new Fields(document, "", root.getAsJsonObject());
    }

    String text(String key) {
        return primitive(key, JsonPrimitive::isString, "a text").getAsString();
    }

    /** Empty if it is not there: a key that came later than the first reports. */
    String optionalText(String key) {
        return object.has(key) ? text(key) : "";
    }

    boolean flag(String key) {
        return primitive(key, JsonPrimitive::isBoolean, "true or false").getAsBoolean();
    }

    int count(String key) {
        return (int) number(key, Integer.MAX_VALUE);
    }

    long number(String key) {
        return number(key, Long.MAX_VALUE);
    }

    private long number(String key, long highest) {
        String what = "a whole number from 0 to " + highest;
        BigDecimal value = primitive(key, JsonPrimitive::isNumber, what).getAsBigDecimal();
        boolean fits = value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(highest)) <= 0 && value.scale() <= 0;
        if (!fits) {
            throw wrong(key, what);
        }
        return value.longValue();
    }

    Fields inner(String key) {
        return optional(key).orElseThrow(() -> wrong(key, "an object"));
    }

    Optional<Fields> optional(String key) {
        JsonElement value = object.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isJsonObject()) {
            throw wrong(key, "an object");
        }
        return Optional.of(new Fields(document, place(key), value.getAsJsonObject()));
    }

    List<Fields> list(String key) {
        if (!(object.get(key) instanceof JsonArray array)) {
            throw wrong(key, "an array");
        }
        List<Fields> list = new ArrayList<>();
        for (JsonElement element : array) {
            String place = place(key) + "[" + list.size() + "]";
            if (!element.isJsonObject()) {
                throw MrtException.usage(document + ": " + place + " is no object.");
            }
            list.add(new Fields(document, place, element.getAsJsonObject()));
        }
        return list;
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        String name = text(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw unknown(key, name);
    }

    MrtException unknown(String key, String value) {
        return MrtException.usage(document + ": " + place(key) + " is " + shortened(value)
                + ", which this version of mrt does not know; read it with the version that wrote it.");
    }

    /** What a value contradicts. */
    MrtException contradiction(String key, String why) {
        return MrtException.usage(
                document + ": " + place(key) + " " + why + "; the report was changed or is not whole.");
    }

    private JsonPrimitive primitive(String key, Predicate<JsonPrimitive> type, String what) {
        if (object.get(key) instanceof JsonPrimitive value && type.test(value)) {
            return value;
        }
        throw wrong(key, what);
    }

    private MrtException wrong(String key, String what) {
        @Nullable JsonElement value = object.get(key);
        return MrtException.usage(document + " is no whole report of mrt verify --format json: " + place(key)
                + (value == null ? " is missing." : " is not " + what + "."));
    }

    private String place(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "...";
    }
}
