package dev.mrt.core.statics;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.ConnectionSource;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.InventoryFinding;
import dev.mrt.api.spi.InventoryFinding.Kind;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.MigrationEngineProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Scripts {@code V1__x.sql} and {@code U1__x.sql} in one folder; it has no database at all. */
public final class FolderEngine implements MigrationEngineProvider {

    @Override
    public String id() {
        return "folder";
    }

    @Override
    public boolean recognises(MrtConfig config) {
        return true;
    }

    @Override
    public String engineVersion() {
        return "1";
    }

    @Override
    public MigrationEngine open(EngineContext context, ConnectionSource database) {
        throw MrtException.internal("Static checks open no database.", null);
    }

    @Override
    public MigrationCatalog catalog(EngineContext context) {
        return new Catalog(Path.of(context.config().locations().get(0)));
    }

    private record Catalog(Path folder, List<Migration> migrations, List<InventoryFinding> inventory)
            implements MigrationCatalog {

        Catalog(Path folder) {
            this(folder, new ArrayList<>(), new ArrayList<>());
            names("V")
                    .sorted(Comparator.comparingInt(name -> Integer.parseInt(version(name))))
                    .forEach(this::add);
            names("U")
                    .filter(name -> !Files.exists(folder.resolve(name.replaceFirst("U", "V"))))
                    .forEach(name -> inventory.add(new InventoryFinding(
                            SourceLocation.of(name),
                            "There is no migration for it.",
                            Kind.ROLLBACK_WITHOUT_MIGRATION)));
        }

        private Stream<String> names(String prefix) {
            try (Stream<Path> files = Files.list(folder)) {
                return files
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith(prefix))
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String version(String name) {
            return name.substring(1, name.indexOf("__"));
        }

        private void add(String name) {
            SourceLocation place = SourceLocation.of(name);
            String undo = name.replaceFirst("V", "U");
            Rollback rollback = Files.exists(folder.resolve(undo))
                    ? new Rollback.Scripted(new Script(SourceLocation.of(undo), read(undo)))
                    : new Rollback.Missing("there is no " + undo);
            migrations.add(new Migration(
                    new MigrationId(version(name)),
                    migrations.size() + 1,
                    MigrationKind.VERSIONED,
                    "",
                    place,
                    new Script(place, read(name)),
                    rollback,
                    Set.of()));
        }

        private String read(String name) {
            try {
                return Files.readString(folder.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<String> text(SourceLocation location) {
            return Optional.of(read(location.file()));
        }

        @Override
        public Optional<Path> path(SourceLocation location) {
            return Optional.of(folder.resolve(location.file()));
        }
    }
}
