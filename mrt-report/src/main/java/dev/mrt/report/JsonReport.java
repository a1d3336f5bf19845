package dev.mrt.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.mrt.api.result.VerificationReport;
import org.apiguardian.api.API;

/**
 * Writes verdicts for machines: the JSON document that {@code mrt verify --format json} prints. Its keys, their order and the names of
 * kinds are a contract; later versions may add keys.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class JsonReport {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private JsonReport() {}

    /**
     * One document.
     *
     * @param report the verdicts
     * @return JSON that ends with a line break
     */
    public static String of(VerificationReport report) {
        return GSON.toJson(JsonDocument.of(report)) + "\n";
    }
}
