package dev.mrt.engine.flyway;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.spi.ConnectionSource;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.model.MigrationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Files of a chain, in a folder {@code migration} of a temporary one. */
record Chain(Path root) {

    Chain file(String path, String... lines) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        return this;
    }

    /** A script in the folder of migrations. */
    Chain sql(String name, String... lines) throws IOException {
        return file("migration/" + name, lines);
    }

    Path folder() {
        return root.resolve("migration");
    }

    EngineContext context(UnaryOperator<MrtConfigBuilder> more) {
        MrtConfigBuilder builder = MrtConfig.builder().locations(List.of(folder().toString()));
        return new EngineContext(more.apply(builder).build(), Chain.class.getClassLoader());
    }

    MigrationCatalog catalog() {
        return catalog(UnaryOperator.identity());
    }

    MigrationCatalog catalog(UnaryOperator<MrtConfigBuilder> more) {
        return new FlywayEngineProvider().catalog(context(more));
    }

    MigrationEngine open(ConnectionSource database, UnaryOperator<MrtConfigBuilder> more) {
        MigrationEngine engine = new FlywayEngineProvider().open(context(more), database);
        engine.prepare();
        return engine;
    }

    static MigrationId id(String value) {
        return new MigrationId(value);
    }
}
