package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.EngineContext;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import liquibase.Contexts;
import liquibase.LabelExpression;

/**
 * What a run of Liquibase is to be like.
 *
 * @param searchPath the changelog and where it lies
 * @param contexts the contexts of the run
 * @param labels the labels of the run
 * @param parameters properties of the changelog
 * @param names schemas and tables
 * @param url the user's database, to guess the dialect from, never connected to; empty if not given
 * @param rest what else is set, see {@link Options#rest()}
 * @param context the configuration of mrt, with a loader that has what {@code liquibase.classpath} names
 */
record LiquibaseSettings(
        SearchPath searchPath,
        Contexts contexts,
        LabelExpression labels,
        Map<String, String> parameters,
        Names names,
        Optional<String> url,
        Map<String, Options.Value> rest,
        EngineContext context) {

    /** Where Spring Boot looks. */
    private static final String DEFAULT_CHANGELOG = "classpath:db/changelog/db.changelog-master.yaml";

    private static final Pattern SEPARATORS = Pattern.compile("[,;" + File.pathSeparator + "]");

    /** What leads to a database, or says what a single command of the user's Liquibase does. */
    private static final String[] NOT_FOR_US = {
        "defaultCatalogName",
        "liquibaseCatalogName",
        "username",
        "password",
        "driver",
        "driverPropertiesFile",
        "databaseClass",
        "promptForNonLocalDatabase",
        "logLevel",
        "logFile",
        "logFormat",
        "logChannels",
        "sqlLogLevel",
        "outputFile",
        "outputFileEncoding",
        "referenceUrl",
        "referenceUsername",
        "referencePassword",
        "referenceDriver",
        "licenseKey",
        "liquibaseProLicenseKey",
        "analyticsEnabled",
        "analytics.enabled",
        "showBanner",
        "count",
        "tag",
        "date",
        "changeSetAuthor"
    };

    /**
     * Schemas and tables, each empty where Liquibase's default holds.
     *
     * @param defaultSchema where changes go that name no schema
     * @param liquibaseSchema where Liquibase keeps its history
     * @param historyTable the history
     * @param lockTable the lock
     */
    record Names(
            Optional<String> defaultSchema,
            Optional<String> liquibaseSchema,
            Optional<String> historyTable,
            Optional<String> lockTable) {}

    static LiquibaseSettings of(EngineContext context) {
        MrtConfig config = context.config();
        Options options = Options.of(config);
        String changelog = changelog(config, options.take("changelogFile"));
        Optional<String> classPath = options.take("classpath");
        List<String> roots = roots(options.take("searchPath").or(() -> classPath));
        ClassLoader loader = classPath
                .map(paths -> loader(roots(Optional.of(paths)), context.classLoader()))
                .orElse(context.classLoader());
        for (String name : NOT_FOR_US) {
            options.take(name);
        }
        return new LiquibaseSettings(
                SearchPath.of(changelog, roots, loader),
                new Contexts(options.take("contextFilter").orElse("")),
                new LabelExpression(options.take("labelFilter").orElse("")),
                options.parameters(),
                new Names(
                        options.take("defaultSchemaName"),
                        options.take("liquibaseSchemaName"),
                        options.take("databaseChangelogTableName"),
                        options.take("databaseChangelogLockTableName")),
                options.take("url"),
                options.rest(),
                new EngineContext(config, loader));
    }

    private static String changelog(MrtConfig config, Optional<String> option) {
        if (config.changeLogFile() != null) {
            return config.changeLogFile();
        }
        if (config.locations().size() == 1) {
            return config.locations().get(0);
        }
        if (config.locations().size() > 1) {
            throw MrtException.usage("Liquibase runs one changelog file, but "
                    + config.locations().size() + " locations are given: " + String.join(", ", config.locations())
                    + ".");
        }
        return option.orElse(DEFAULT_CHANGELOG);
    }

    private static List<String> roots(Optional<String> paths) {
        return paths.stream()
                .flatMap(SEPARATORS::splitAsStream)
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .distinct()
                .toList();
    }

    /** Custom changes and extensions may be in jars of the user's. */
    private static ClassLoader loader(List<String> paths, ClassLoader parent) {
        List<URL> urls = new ArrayList<>();
        for (String path : paths) {
            try {
                urls.add(Path.of(path).toUri().toURL());
            } catch (MalformedURLException e) {
                throw MrtException.usage("liquibase.classpath names " + path + ", which is no path.", e);
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), parent);
    }

    ClassLoader loader() {
        return context.classLoader();
    }

    /** A thread of Liquibase's that works with these settings and some more. */
    LiquibaseThread thread(Map<String, Object> more) {
        return new LiquibaseThread(searchPath.accessor(), rest, more, loader());
    }
}
