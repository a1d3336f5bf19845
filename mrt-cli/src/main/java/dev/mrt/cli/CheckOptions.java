package dev.mrt.cli;

import dev.mrt.api.result.Severity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code mrt check}, grouped as its help shows them. What is not given stays {@code null}. */
final class CheckOptions {

    @Parameters(
            paramLabel = "<migrations>",
            arity = "0..*",
            description =
                    "Folders with Flyway scripts (V, U, R), or a Liquibase changelog (XML, YAML, JSON, SQL). Left out: what"
                            + " mrt.yml or the engine's own configuration names.")
    List<String> migrations = List.of();

    @ArgGroup(validate = false, order = 1, heading = "%nHow they are read:%n")
    Reading reading = new Reading();

    @ArgGroup(validate = false, order = 2, heading = "%nWhat counts:%n")
    Rules rules = new Rules();

    @ArgGroup(validate = false, order = 3, heading = "%nThe migration engine:%n")
    EngineOptions engine = new EngineOptions();

    /** The language of the migrations. */
    static final class Reading {
        @Option(
                names = "--dialect",
                paramLabel = "DIALECT",
                completionCandidates = Candidates.Dialects.class,
                description =
                        "The database that they are written for: postgres, mysql, mariadb, h2, sqlite, oracle, sqlserver or"
                                + " any; postgres:14 says its version, too. Left out: what configuration and SQL tell.")
        @Nullable
        String dialect = null;

        @Option(
                names = "--min-version",
                paramLabel = "N",
                description = "The oldest version of the database that they have to run on.")
        @Nullable
        String minimumVersion = null;
    }

    /** What is reported. */
    static class Findings {
        @Option(
                names = "--compat",
                description = "Run the checks of rolling deployments, where old code meets the new schema, too.")
        boolean compat = false;

        @Option(
                names = "--severity",
                paramLabel = "CHECK=LEVEL",
                description =
                        "How much the findings of a check matter: error, warning, info or off, by its code or name."
                                + " Repeatable.")
        Map<String, Severity> severity = new LinkedHashMap<>();

        @Option(
                names = "--since",
                paramLabel = "WHEN",
                description = "Report only what is later than a version, or than a commit, branch or tag of git.")
        @Nullable
        String since = null;

        @Option(names = "--baseline", paramLabel = "FILE", description = "Findings that are known and do not count.")
        @Nullable
        Path baseline = null;
    }

    /** What fails the run. */
    static final class Rules extends Findings {
        @Option(names = "--strict", description = "Warnings fail the run, too.")
        boolean strict = false;

        @Option(
                names = "--skip",
                paramLabel = "VERSION=REASON",
                description = "Its findings do not count; the reason is in the report. Repeatable.")
        Map<String, String> skip = new LinkedHashMap<>();

        @Option(
                names = "--write-baseline",
                description = "Write what is found now to the file of --baseline instead of reporting it.")
        boolean writeBaseline = false;
    }
}
