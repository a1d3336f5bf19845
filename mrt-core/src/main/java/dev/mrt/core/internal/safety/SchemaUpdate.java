package dev.mrt.core.internal.safety;

import dev.mrt.api.MrtException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Whether references are to be written instead of compared: no setting of a chain, but a wish for one run. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SchemaUpdate {

    private static final String PROPERTY = "mrt.schema.update";
    private static final String VARIABLE = "MRT_SCHEMA_UPDATE";

    private SchemaUpdate() {}

    /**
     * Asks the system property, then the environment, which build tools hand on to the processes that run tests.
     *
     * @return {@code true} if one of them says so
     * @throws MrtException if the value is neither {@code true} nor {@code false}
     */
    public static boolean isWanted() {
        return isWanted(System.getProperties(), System.getenv());
    }

    static boolean isWanted(Properties system, Map<String, String> environment) {
        String property = system.getProperty(PROPERTY);
        return property == null
                ? isTrue("environment variable " + VARIABLE, environment.get(VARIABLE), false)
                : isTrue("system property " + PROPERTY, property, true);
    }

    private static boolean isTrue(String place, @Nullable String value, boolean ifEmpty) {
        if (value == null) {
            return false;
        }
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "" -> ifEmpty;
            case "true" -> true;
            case "false" -> false;
            default -> throw MrtException.usage("The " + place + " is neither true nor false.");
        };
    }
}
