package dev.mrt.tests.steps;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.model.Migration;
import dev.mrt.api.spi.ConnectionSource;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.InventoryFinding;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.MigrationEngineProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The entrance that mrt finds. */
public final class StepsProvider implements MigrationEngineProvider {

    private static final Map<String, Integer> OPENED = new ConcurrentHashMap<>();

    /** How often an engine was opened on a folder. */
    static int opened(Path folder) {
        return OPENED.getOrDefault(folder.toString(), 0);
    }

    private record Catalog(List<Step> steps) implements MigrationCatalog {

        @Override
        public List<Migration> migrations() {
            return steps.stream().map(Step::migration).toList();
        }

        @Override
        public List<InventoryFinding> inventory() {
            return List.of();
        }
    }

    private static List<Step> read(EngineContext context) {
        Path folder = Path.of(context.config().locations().get(0));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(StepsProvider::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Step read(Path file) {
        try {
            return Step.of(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String id() {
        return "steps";
    }

    @Override
    public boolean recognises(MrtConfig config) {
        return false;
    }

    @Override
    public String engineVersion() {
        return "1";
    }

    @Override
    public MigrationCatalog catalog(EngineContext context) {
        return new Catalog(read(context));
    }

    @Override
    public MigrationEngine open(EngineContext context, ConnectionSource database) {
        OPENED.merge(context.config().locations().get(0), 1, Integer::sum);
        return new StepsEngine(read(context), database);
    }
}
