package dev.mrt.report.check;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Writes findings for machines: the array that {@code mrt check --format json} prints. Its keys and their order are a contract. What is
 * suppressed is not in it.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class CheckJson {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private CheckJson() {}

    private record Item(
            String revision, String file, String pattern, String severity, String message, int line, String code) {}

    /**
     * One array.
     *
     * @param chain the findings
     * @return JSON that ends with a line break
     */
    public static String of(CheckedChain chain) {
        List<Item> items = chain.report().warnings().stream()
                .map(warning -> item(chain, warning))
                .toList();
        return GSON.toJson(items) + "\n";
    }

    private static Item item(CheckedChain chain, RiskWarning warning) {
        return new Item(
                warning.revision(),
                chain.file(warning),
                warning.pattern(),
                warning.severity().name().toLowerCase(Locale.ROOT),
                warning.message(),
                warning.location().line(),
                warning.code());
    }
}
