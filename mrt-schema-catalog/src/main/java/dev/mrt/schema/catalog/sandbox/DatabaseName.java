package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.SandboxRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What users write after {@code --database}.
 *
 * @param product the part before the colon, in lower case
 * @param version the part after it, empty if there is none
 */
record DatabaseName(String product, String version) {

    static DatabaseName of(@Nullable String database) {
        String text = database == null ? "" : database.strip();
        int colon = text.indexOf(':');
        String product = colon < 0 ? text : text.substring(0, colon);
        return new DatabaseName(
                product.toLowerCase(Locale.ROOT),
                colon < 0 ? "" : text.substring(colon + 1).strip());
    }

    /** Whether a request asks for one of these products. */
    static boolean isOneOf(SandboxRequest request, List<String> products) {
        return products.contains(of(request.database()).product());
    }

    /**
     * Refuses a version where the product's version is the one of the driver on the class path.
     *
     * @throws MrtException if a version was asked for
     */
    void refuseVersion(String artifact) {
        if (!version.isEmpty()) {
            throw MrtException.usage(product + ":" + version + " asks for a version, but " + product
                    + " runs inside this process: write " + product + " and put the version of " + artifact
                    + " that you want on the class path.");
        }
    }
}
