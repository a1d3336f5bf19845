package dev.mrt.cli;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code mrt explain}, grouped as its help shows them. What is not given stays {@code null}. */
final class ExplainOptions {

    @Parameters(
            paramLabel = "<file>",
            arity = "0..*",
            description =
                    "A script, an undo script or a changelog; the name of a migration where mrt.yml names the chain; or a"
                            + " folder, with --only. Several files are explained one after the other.")
    List<String> migrations = List.of();

    @Option(
            names = "--only",
            paramLabel = "VERSION",
            split = ",",
            description = "The migrations of a changelog or folder to explain.")
    @Nullable
    List<String> only = null;

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            completionCandidates = Candidates.Dialects.class,
            description =
                    "The database that they are written for: postgres, mysql, mariadb, h2, sqlite, oracle, sqlserver or"
                            + " any; postgres:14 says its version, too. Left out: what configuration and SQL tell.")
    @Nullable
    String dialect = null;

    @ArgGroup(validate = false, order = 1, heading = "%nThe model:%n")
    Model model = new Model();

    @ArgGroup(validate = false, order = 2, heading = "%nThe migration engine:%n")
    EngineOptions engine = new EngineOptions();

    /** Who is asked, and how. */
    static final class Model {
        @Option(names = "--offline", description = "Print what mrt itself can tell, and send nothing.")
        boolean offline = false;

        @Option(names = "--model", paramLabel = "NAME", description = "The model to ask. Left out: a recent one.")
        @Nullable
        String model = null;

        @Option(
                names = "--base-url",
                paramLabel = "URL",
                description =
                        "Where the service is, for proxies and gateways. Left out: ANTHROPIC_BASE_URL, else the service's"
                                + " own address.")
        @Nullable
        URI baseUrl = null;

        @Option(
                names = "--timeout",
                paramLabel = "DURATION",
                description = "The longest time to wait for the whole answer: 500ms, 60s, 2m (2m).")
        Duration timeout = Duration.ofMinutes(2);

        @Option(
                names = "--language",
                paramLabel = "NAME",
                description = "The language of the model's answer (English).")
        String language = "English";
    }
}
