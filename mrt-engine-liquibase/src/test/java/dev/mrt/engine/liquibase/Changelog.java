package dev.mrt.engine.liquibase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.OfflineConnection;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;

/** Changelog files in a folder, read by Liquibase as mrt reads them without a database. */
final class Changelog {

    private final Path folder;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private String dialect = "postgresql?version=15";
    private String contexts = "";
    private String labels = "";
    private String url = "";

    Changelog(Path folder) {
        this.folder = folder;
    }

    /** Adds a file; the first one is the changelog. */
    Changelog file(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** Adds an XML changelog of changesets. */
    Changelog xml(String name, String changeSets) {
        return file(
                name,
                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\">\n" + changeSets
                        + "</databaseChangeLog>\n");
    }

    Changelog dialect(String name) {
        dialect = name;
        return this;
    }

    Changelog contexts(String names) {
        contexts = names;
        return this;
    }

    Changelog labels(String expression) {
        labels = expression;
        return this;
    }

    Changelog url(String configured) {
        url = configured;
        return this;
    }

    Changelog parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    Step step(String id) {
        return steps().steps().stream()
                .filter(step -> step.changeSet().getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Steps steps() {
        return read(Steps::of);
    }

    LiquibaseCatalog catalog() {
        return read((changeLog, database, resources, runContexts, runLabels) ->
                LiquibaseCatalog.of(Steps.of(changeLog, database, resources, runContexts, runLabels), changeLog, url));
    }

    private interface Reading<T> {
        T of(
                DatabaseChangeLog changeLog,
                Database database,
                ResourceAccessor resources,
                Contexts contexts,
                LabelExpression labels);
    }

    private <T> T read(Reading<T> reading) {
        write();
        try (ResourceAccessor resources = new DirectoryResourceAccessor(folder);
                LenientParsing lenient = LenientParsing.start()) {
            Map<String, Object> values = new LinkedHashMap<>(LenientParsing.scopeValues());
            values.put(Scope.Attr.resourceAccessor.name(), resources);
            return Scope.child(values, () -> {
                Database database = offline(resources);
                return reading.of(
                        parse(database, resources),
                        database,
                        resources,
                        new Contexts(contexts),
                        new LabelExpression(labels));
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private DatabaseChangeLog parse(Database database, ResourceAccessor resources) throws Exception {
        ChangeLogParameters values = new ChangeLogParameters(database);
        parameters.forEach(values::set);
        String first = files.keySet().iterator().next();
        return ChangeLogParserFactory.getInstance().getParser(first, resources).parse(first, values, resources);
    }

    private Database offline(ResourceAccessor resources) throws Exception {
        String separator = dialect.contains("?") ? "&" : "?";
        String history = folder.resolve("history.csv").toString();
        return DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new OfflineConnection(
                        "offline:" + dialect + separator + "outputLiquibaseSql=none&changeLogFile=" + history,
                        resources));
    }

    private void write() {
        files.forEach((name, text) -> {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
