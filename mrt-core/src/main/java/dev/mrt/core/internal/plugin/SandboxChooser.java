package dev.mrt.core.internal.plugin;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.core.internal.text.Nearest;
import java.util.List;
import java.util.function.Function;

/** Chooses who makes a sandbox. */
final class SandboxChooser {

    private final Port<SandboxProvider> sandboxes;
    private final Function<String, MrtException> usage;

    private SandboxChooser(Port<SandboxProvider> sandboxes, Function<String, MrtException> usage) {
        this.sandboxes = sandboxes;
        this.usage = usage;
    }

    /**
     * The only one that accepts a request.
     *
     * @param usage makes the error of a sentence
     */
    static SandboxProvider choose(
            Port<SandboxProvider> sandboxes, SandboxRequest request, Function<String, MrtException> usage) {
        return new SandboxChooser(sandboxes, usage).choose(request);
    }

    private SandboxProvider choose(SandboxRequest request) {
        List<Found<SandboxProvider>> found = sandboxes.that(sandbox -> sandbox.accepts(request));
        if (found.size() > 1) {
            throw usage.apply("Several sandboxes serve " + wanted(request) + ": " + Plugins.described(found)
                    + "; take all but one off the class path.");
        }
        return found.stream().findFirst().map(Found::provider).orElseThrow(() -> noSandbox(request));
    }

    private MrtException noSandbox(SandboxRequest request) {
        if (sandboxes.all().isEmpty()) {
            return usage.apply("No sandbox is on the class path; add " + Plugins.CATALOG + ".");
        }
        List<String> ids =
                sandboxes.ids().stream().filter(id -> !id.equals("url")).toList();
        String database = request.database();
        if (database == null) {
            return usage.apply("No sandbox serves " + wanted(request) + "; name a database that mrt can start: "
                    + Plugins.listed(ids) + ", or give the URL of a server.");
        }
        String question = Nearest.question(database.replaceFirst(":.*", ""), ids);
        return usage.apply(
                "No sandbox serves " + wanted(request) + "; available: " + Plugins.listed(ids) + "." + question);
    }

    private static String wanted(SandboxRequest request) {
        String database = request.database();
        if (database != null) {
            return "the database " + database;
        }
        if (request.config().dataSource() != null) {
            return "the data source";
        }
        return request.config().jdbcUrl() != null ? "the JDBC URL" : "a run without a database";
    }
}
