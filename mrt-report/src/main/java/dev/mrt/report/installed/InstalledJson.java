package dev.mrt.report.installed;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import org.apiguardian.api.API;

/** Tells machines what is installed. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class InstalledJson {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private InstalledJson() {}

    /**
     * One object; its keys are the names of the components of {@link Installed}.
     *
     * @param installed what is running
     * @return JSON that ends with a line break
     */
    public static String of(Installed installed) {
        return GSON.toJson(installed) + "\n";
    }
}
