package dev.mrt.core.internal.config;

import static dev.mrt.core.internal.config.Setting.last;
import static dev.mrt.core.internal.config.Setting.merged;

import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.sql.SqlDialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every key of the configuration with its documentation, from which the tables of the manual and the schema of {@code mrt.yml} are made. */
final class Settings {

    /** Keys of every run, in the order in which they are documented. */
    static final List<Setting> OF_RUNS = List.of(
            last("engine", Kind.TEXT, Convert::text, MrtConfigBuilder::engine)
                    .words(List.of("flyway", "liquibase"))
                    .means("the migration engine", "the one that recognises the files"),
            last("locations", Kind.LIST, Settings::locations, MrtConfigBuilder::locations)
                    .means("folders or `classpath:` locations of the migrations"),
            last("changeLogFile", Kind.TEXT, Settings::location, MrtConfigBuilder::changeLogFile)
                    .also("changelog")
                    .means("the changelog of Liquibase"),
            last("configFiles", Kind.LIST, Settings::paths, MrtConfigBuilder::configFiles)
                    .means("the engine's own configuration files"),
            merged("engineOptions", Kind.OPTIONS, Convert::map, MrtConfigBuilder::engineOptions)
                    .means(
                            "the engine's own settings by their full names; the sections `flyway` and `liquibase` are the short"
                                    + " form"),
            last("undoLocations", Kind.LIST, Settings::locations, MrtConfigBuilder::undoLocations)
                    .means("further folders with rollback scripts ([flyway.md](flyway.md))"),
            last("undoPatterns", Kind.LIST, Convert::strings, MrtConfigBuilder::undoPatterns)
                    .means("how rollback scripts are named ([flyway.md](flyway.md))"),
            last("callbacks", Kind.CHOICE, Convert::callbacks, MrtConfigBuilder::callbacks)
                    .words(List.of("all", "each", "none"))
                    .means("which callbacks of the engine run ([flyway.md](flyway.md#callbacks))", "`each`"),
            last("database", Kind.TEXT, Convert::text, MrtConfigBuilder::database)
                    .words(List.of("h2", "sqlite", "postgres", "mariadb"))
                    .means(
                            "the embedded database that is started: `h2`, `sqlite`, `postgres[:major]`, `mariadb`"
                                    + " ([databases.md](databases.md))",
                            "the one in whose dialect the migrations are"),
            last("jdbcUrl", Kind.TEXT, Convert::text, MrtConfigBuilder::jdbcUrl)
                    .also("url")
                    .means("a server instead; mrt makes a database of its own there"),
            last("username", Kind.TEXT, Convert::text, MrtConfigBuilder::username)
                    .also("user")
                    .means("the user for `jdbcUrl`"),
            last("password", Kind.TEXT, Convert::text, MrtConfigBuilder::password)
                    .means("the password for `jdbcUrl`; `MRT_PASSWORD` keeps it out of the file"),
            last("allowNonEmpty", Kind.SWITCH, Convert::bool, MrtConfigBuilder::allowNonEmpty)
                    .means("use a database that holds something", "`false`"),
            last("initScripts", Kind.LIST, Settings::paths, MrtConfigBuilder::initScripts)
                    .also("init")
                    .means("SQL files that run once before the chain"),
            last("schemas", Kind.LIST, Convert::strings, MrtConfigBuilder::schemas)
                    .means("compare these schemas alone", "all but the system's"),
            last("introspector", Kind.TEXT, Convert::text, MrtConfigBuilder::introspector)
                    .words(List.of("catalog", "jooq"))
                    .means("the schema reader: `catalog` or `jooq`", "the best for the database"),
            last("seedRows", Kind.COUNT, Convert::wholeNumber, MrtConfigBuilder::seedRows)
                    .means("rows for each table", "`3`"),
            last("randomSeed", Kind.NUMBER, Convert::longNumber, MrtConfigBuilder::randomSeed)
                    .means("the same number gives the same rows and the same report", "`20250101`"),
            merged("customSeeds", Kind.ROWS, Convert::seeds, MrtConfigBuilder::customSeeds)
                    .means("rows of your own by table; they go in before generated ones, when the table is new"),
            last("migrationTimeout", Kind.DURATION, Convert::duration, MrtConfigBuilder::migrationTimeout)
                    .also("timeout")
                    .means("the longest time of one phase of one migration", "`60s`"),
            last("from", Kind.TEXT, Convert::text, MrtConfigBuilder::from)
                    .means("the first migration to verify; earlier ones are only applied"),
            last("to", Kind.TEXT, Convert::text, MrtConfigBuilder::to).means("the last migration to verify"),
            last("only", Kind.LIST, Convert::strings, MrtConfigBuilder::only).means("the migrations to verify", "all"),
            last("shard", Kind.SHARD, Convert::shard, MrtConfigBuilder::shard)
                    .means(
                            "the part of the selected migrations to verify, such as `2/5`; earlier ones are only applied",
                            "all"),
            last("jobs", Kind.COUNT, Convert::jobs, MrtConfigBuilder::jobs)
                    .words(List.of("auto"))
                    .means(
                            "how many migrations are verified at the same time, each on a sandbox of its own; `auto` for the number of processors",
                            "`1`"),
            merged("skip", Kind.REASONS, Convert::reasons, MrtConfigBuilder::skip)
                    .means("migrations not to verify, with the reason"),
            last("failFast", Kind.SWITCH, Convert::bool, MrtConfigBuilder::failFast)
                    .means("stop at the first that is not safe", "`false`"),
            last("strict", Kind.SWITCH, Convert::bool, MrtConfigBuilder::strict)
                    .means(
                            "what works on empty tables only is not safe; warnings of static checks fail the run",
                            "`false`"),
            last("allowInconclusive", Kind.SWITCH, Convert::bool, MrtConfigBuilder::allowInconclusive)
                    .means("inconclusive verdicts do not fail the run", "`false`"));

    /** Keys of static checks alone. */
    static final List<Setting> OF_CHECKS = List.of(
            merged("severityOverrides", Kind.SEVERITIES, Convert::severities, MrtConfigBuilder::severityOverrides)
                    .words(List.of("error", "warning", "info", "off"))
                    .means("`error`, `warning`, `info` or `off` for a check, by its code or name", "that of the check"),
            last("dialect", Kind.VERSIONED_CHOICE, Convert::dialect, MrtConfigBuilder::dialect)
                    .words(Stream.of(SqlDialect.values()).map(SqlDialect::id).toList())
                    .means(
                            "`postgres`, `mysql`, `mariadb`, `h2`, `sqlite`, `oracle`, `sqlserver` or `any`: how the SQL is"
                                    + " read",
                            "that of `database`, of `jdbcUrl`, of the engine's configuration, or what words of the SQL"
                                    + " tell"),
            last("minimumVersion", Kind.VERSION, Convert::text, MrtConfigBuilder::minimumVersion)
                    .means(
                            "the lowest version of the database that the chain has to run on, `8.0.36` or just `8`",
                            "the version in `database: postgres:17`, else not known"),
            last("compat", Kind.SWITCH, Convert::bool, MrtConfigBuilder::compat)
                    .means("also the checks of rolling deployments, where old code meets the new schema", "`false`"),
            last("requireReason", Kind.SWITCH, Convert::bool, MrtConfigBuilder::requireReason)
                    .means("a comment that silences a check has to say why (MRT906)", "`false`"),
            last("since", Kind.TEXT, Convert::text, MrtConfigBuilder::since)
                    .means(
                            "report only what is later than this revision, or than the commit where the branch left this"
                                    + " commit, branch or tag of git",
                            "all"),
            last("baseline", Kind.TEXT, Settings::path, MrtConfigBuilder::baseline)
                    .means("a file of known findings, which do not count"));

    /** Every key. */
    static final List<Setting> ALL =
            Stream.of(OF_RUNS, OF_CHECKS).flatMap(List::stream).toList();

    private Settings() {}

    /** The key of a name in any of its spellings. */
    static Optional<Setting> called(String name) {
        return ALL.stream().filter(one -> one.isCalled(name)).findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(Setting::name).toList();
    }

    /** Every name that a mistyped one may have been meant for, those of sections that only a file has included. */
    static List<String> spellings() {
        return Stream.concat(
                        Layers.ENGINE_SECTIONS.stream().sorted(),
                        ALL.stream().flatMap(one -> Stream.concat(Stream.of(one.name()), one.aliases().stream())))
                .toList();
    }

    private static List<String> locations(String key, Value value) {
        return Convert.texts(key, value).stream()
                .map(text -> text.origin().location(text.text()))
                .toList();
    }

    private static String location(String key, Value value) {
        return value.origin().location(Convert.text(key, value));
    }

    private static Path path(String key, Value value) {
        return value.origin().path(Convert.text(key, value));
    }

    private static List<Path> paths(String key, Value value) {
        return Convert.texts(key, value).stream()
                .map(text -> text.origin().path(text.text()))
                .toList();
    }
}
