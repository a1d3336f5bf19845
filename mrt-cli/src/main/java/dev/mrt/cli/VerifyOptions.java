package dev.mrt.cli;

import dev.mrt.api.MrtConfig.Callbacks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code mrt verify}, grouped as its help shows them. What is not given stays {@code null}. */
final class VerifyOptions {

    @Parameters(
            paramLabel = "<migrations>",
            arity = "0..*",
            description =
                    "Folders with Flyway scripts (V, U, R), or a Liquibase changelog (XML, YAML, JSON, SQL). Left out: what"
                            + " mrt.yml or the engine's own configuration names.")
    List<String> migrations = List.of();

    @ArgGroup(validate = false, order = 1, heading = "%nWhere it runs:%n")
    Where where = new Where();

    @ArgGroup(validate = false, order = 2, heading = "%nWhich migrations:%n")
    Which which = new Which();

    @ArgGroup(validate = false, order = 3, heading = "%nHow they are verified:%n")
    How how = new How();

    @ArgGroup(validate = false, order = 4, heading = "%nWhat counts:%n")
    Rules rules = new Rules();

    @ArgGroup(validate = false, order = 5, heading = "%nThe migration engine:%n")
    Engine engine = new Engine();

    /** The database. */
    static final class Where {
        @Option(
                names = "--database",
                paramLabel = "DATABASE",
                completionCandidates = Candidates.Databases.class,
                description =
                        "Start an embedded database: h2, sqlite, postgres[:MAJOR] or mariadb. Left out: the one whose"
                                + " dialect the migrations are written in.")
        @Nullable
        String database = null;

        @Option(
                names = "--url",
                paramLabel = "JDBC-URL",
                description = "Use a server instead; mrt makes a database of its own there and drops it at the end.")
        @Nullable
        String url = null;

        @Option(names = "--user", paramLabel = "NAME", description = "The user for --url.")
        @Nullable
        String user = null;

        @Option(
                names = "--password",
                paramLabel = "PASSWORD",
                arity = "0..1",
                fallbackValue = Password.ASK,
                description =
                        "The password for --url. Without a value it is asked for; MRT_PASSWORD is the way without a"
                                + " person.")
        @Nullable
        String password = null;

        @Option(
                names = "--init",
                paramLabel = "FILE",
                description = "Run an SQL file once before the chain: extensions, roles, a baseline dump. Repeatable.")
        @Nullable
        List<Path> init = null;

        @Option(
                names = "--allow-non-empty",
                description = "Use the database of --url although something is in it. It will be changed.")
        boolean allowNonEmpty = false;
    }

    /** The part of the chain. */
    static final class Which {
        @Option(names = "--from", paramLabel = "VERSION", description = "Only apply what comes before it.")
        @Nullable
        String from = null;

        @Option(names = "--to", paramLabel = "VERSION", description = "Leave out what comes after it.")
        @Nullable
        String to = null;

        @Option(
                names = "--only",
                paramLabel = "VERSION",
                split = ",",
                description = "Verify these alone: 3,7 or --only 3 --only 7. A changeset is FILE::ID::AUTHOR.")
        @Nullable
        List<String> only = null;

        @Option(
                names = "--skip",
                paramLabel = "VERSION=REASON",
                description = "Do not verify it, and say so with the reason. Repeatable.")
        Map<String, String> skip = new LinkedHashMap<>();
    }

    /** The work on each migration. */
    static final class How {
        @Option(names = "--seed-rows", paramLabel = "N", description = "Rows for each table (3).")
        @Nullable
        Integer seedRows = null;

        @Option(
                names = "--random-seed",
                paramLabel = "N",
                description = "The same number gives the same rows and the same report.")
        @Nullable
        Long randomSeed = null;

        @Option(
                names = "--timeout",
                paramLabel = "TIME",
                description = "The longest that one step of one migration may take: 500ms, 60s, 2m (60s).")
        @Nullable
        Duration timeout = null;

        @Option(
                names = "--schemas",
                paramLabel = "NAME",
                split = ",",
                description = "Compare these schemas alone. Left out: all but the system's.")
        @Nullable
        List<String> schemas = null;

        @Option(
                names = "--introspector",
                paramLabel = "READER",
                completionCandidates = Candidates.Introspectors.class,
                description = "The reader of the schema: catalog or jooq. Left out: the best for the database.")
        @Nullable
        String introspector = null;

        @Option(names = "--fail-fast", description = "Stop at the first migration that does not pass.")
        boolean failFast = false;
    }

    /** What the exit code says. */
    static final class Rules {
        @Option(names = "--strict", description = "A migration that works on empty tables only counts as not safe.")
        boolean strict = false;

        @Option(names = "--allow-inconclusive", description = "Inconclusive verdicts do not fail the run.")
        boolean allowInconclusive = false;
    }

    /** Flyway and its like. */
    static final class Engine extends EngineOptions {
        @Option(
                names = "--callbacks",
                paramLabel = "WHICH",
                completionCandidates = Candidates.CallbackChoices.class,
                description = "The engine's callbacks that run around single migrations: all, each, none (each).")
        @Nullable
        Callbacks callbacks = null;
    }
}
