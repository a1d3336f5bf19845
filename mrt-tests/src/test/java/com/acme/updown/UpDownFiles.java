package com.acme.updown;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.FileEdit;
import dev.mrt.api.spi.InventoryFinding;
import dev.mrt.api.spi.MigrationCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The chain as its files say; no database is asked. */
record UpDownFiles(Path folder, List<Migration> migrations, List<InventoryFinding> inventory)
        implements MigrationCatalog {

    private static final String UP = ".up.sql";
    private static final String DOWN = ".down.sql";

    static boolean areIn(String location) {
        Path folder = Path.of(location);
        return Files.isDirectory(folder) && names(folder).stream().anyMatch(name -> name.endsWith(UP));
    }

    static UpDownFiles read(List<String> locations) {
        if (locations.size() != 1 || !Files.isDirectory(Path.of(locations.get(0)))) {
            throw MrtException.usage("updown needs one folder with migrations, not " + locations + ".");
        }
        Path folder = Path.of(locations.get(0));
        List<String> names = names(folder);
        List<String> ups = names.stream().filter(name -> name.endsWith(UP)).toList();
        if (ups.isEmpty()) {
            throw MrtException.usage("There is no migration in " + folder + ": no file ends with " + UP + ".");
        }
        List<Migration> chain = new ArrayList<>();
        for (String up : ups) {
            chain.add(migration(folder, up, names, chain.size() + 1));
        }
        return new UpDownFiles(folder, List.copyOf(chain), orphans(names));
    }

    /** {@code 2_b} comes before {@code 10_a}. */
    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,9}_.+\\.(up|down)\\.sql"))
                    .sorted((a, b) -> Integer.compare(number(a), number(b)))
                    .toList();
        } catch (IOException e) {
            throw MrtException.usage(folder + " cannot be read: " + e + ".", e);
        }
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(0, name.indexOf('_')));
    }

    private static Migration migration(Path folder, String up, List<String> names, int ordinal) {
        String stem = up.substring(0, up.length() - UP.length());
        Rollback rollback = names.contains(stem + DOWN)
                ? new Rollback.Scripted(script(folder, stem + DOWN))
                : new Rollback.Missing("there is no " + stem + DOWN);
        return new Migration(
                new MigrationId(stem.substring(0, stem.indexOf('_'))),
                ordinal,
                MigrationKind.VERSIONED,
                stem.substring(stem.indexOf('_') + 1).replace('_', ' '),
                SourceLocation.of(up),
                script(folder, up),
                rollback,
                Set.of());
    }

    private static Script script(Path folder, String name) {
        return new Script(SourceLocation.of(name).at(1), read(folder.resolve(name)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw MrtException.usage(file + " cannot be read as UTF-8 text: " + e + ".", e);
        }
    }

    private static List<InventoryFinding> orphans(List<String> names) {
        return names.stream()
                .filter(name -> name.endsWith(DOWN) && !names.contains(name.replace(DOWN, UP)))
                .map(name -> new InventoryFinding(
                        SourceLocation.of(name),
                        name + " takes back a migration that is not there.",
                        InventoryFinding.Kind.ROLLBACK_WITHOUT_MIGRATION))
                .toList();
    }

    @Override
    public Optional<String> text(SourceLocation location) {
        return path(location).map(UpDownFiles::read);
    }

    @Override
    public Optional<Path> path(SourceLocation location) {
        return Optional.of(folder.resolve(location.file())).filter(Files::isRegularFile);
    }

    /** Lets {@code mrt fix} write. */
    @Override
    public List<FileEdit> withRollback(Migration migration, List<String> rollback, List<String> upBefore) {
        Path up = folder.resolve(migration.location().file());
        Path down = up.resolveSibling(up.getFileName().toString().replace(UP, DOWN));
        FileEdit back = new FileEdit(down, lines(rollback), StandardCharsets.UTF_8, !Files.exists(down));
        return upBefore.isEmpty()
                ? List.of(back)
                : List.of(
                        back, new FileEdit(up, lines(upBefore) + migration.up().text(), StandardCharsets.UTF_8, false));
    }

    private static String lines(List<String> statements) {
        return String.join(";\n", statements) + ";\n";
    }
}
