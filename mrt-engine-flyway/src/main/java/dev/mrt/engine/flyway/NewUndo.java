package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import dev.mrt.engine.flyway.Inventory.Undo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the place and the name of an undo script that is not there yet, so that it is found by them. */
final class NewUndo {

    private final FlywaySettings settings;
    private final UndoNaming naming;
    private final List<Step> chain;

    NewUndo(FlywaySettings settings, List<Step> chain) {
        this.settings = settings;
        this.naming = new UndoNaming(settings);
        this.chain = chain;
    }

    /**
     * Where the undo script of a migration belongs.
     *
     * @param migration the script that it takes back
     * @param version its version as written
     * @throws MrtException if no name in any place would be found, or there is such a file already
     */
    Path of(FoundFile migration, String version) {
        for (String name : names(migration, version)) {
            for (FoundFile place : places(migration)) {
                Optional<FoundFile> file = beside(place, name).filter(each -> isFound(each, version));
                if (file.isPresent()) {
                    return free(file.get().path().orElseThrow());
                }
            }
        }
        throw MrtException.usage("There is no place for an undo script of version " + version
                + " where undoPatterns would find it; write it by hand, or set undoLocations to a folder on disk.");
    }

    private static Path free(Path file) {
        if (Files.exists(file)) {
            throw MrtException.usage(file + " exists already, but is not read as an undo script; rename it.");
        }
        return file;
    }

    private boolean isFound(FoundFile file, String version) {
        return naming.read(file, false)
                .map(Undo::version)
                .filter(version::equals)
                .isPresent();
    }

    private List<String> names(FoundFile migration, String version) {
        String suffix = settings.suffixes().stream()
                .filter(migration.name()::endsWith)
                .findFirst()
                .orElse(settings.suffixes().get(0));
        String separator = settings.flyway().getSqlMigrationSeparator();
        String description = description(migration.name(), separator, suffix);
        List<String> own = settings.context().config().undoPatterns();
        List<String> patterns = own.isEmpty() ? UndoNaming.PATTERNS.subList(description.isEmpty() ? 1 : 0, 2) : own;
        Map<String, String> values = Map.of(
                "{V}", settings.flyway().getSqlMigrationPrefix(),
                "{U}", settings.options().undoPrefix(),
                "{version}", version,
                "{sep}", separator,
                "{desc}", description,
                "{suffix}", suffix);
        return patterns.stream().map(pattern -> filled(pattern, values)).toList();
    }

    private static String description(String name, String separator, String suffix) {
        int start = name.indexOf(separator);
        int end = name.length() - suffix.length();
        return start < 0 || start + separator.length() > end ? "" : name.substring(start + separator.length(), end);
    }

    private static String filled(String pattern, Map<String, String> values) {
        String name = pattern.substring(pattern.lastIndexOf('/') + 1);
        for (Map.Entry<String, String> value : values.entrySet()) {
            name = name.replace(value.getKey(), value.getValue());
        }
        return name;
    }

    /** Files beside which it may stand: where other undo scripts are kept apart, the undo locations, the migration itself. */
    private List<FoundFile> places(FoundFile migration) {
        List<FoundFile> places = new ArrayList<>();
        for (Step step : chain) {
            if (step.undo() != null
                    && step.script() != null
                    && apart(step.undo().file(), step.script().file())) {
                places.add(0, step.undo().file());
            }
        }
        if (!settings.context().config().undoLocations().isEmpty()) {
            for (Place place : settings.undoPlaces()) {
                if (place instanceof FolderPlace folder) {
                    places.add(FoundFile.onDisk(
                            folder.written(), "_", folder.folder().resolve("_")));
                }
            }
        }
        places.add(migration);
        return places;
    }

    private static boolean apart(FoundFile undo, FoundFile migration) {
        return undo.path().isPresent()
                && !undo.path().map(Path::getParent).equals(migration.path().map(Path::getParent));
    }

    private static Optional<FoundFile> beside(FoundFile file, String name) {
        String path = file.relativePath();
        return file.path()
                .map(there -> FoundFile.onDisk(
                        file.place(), path.substring(0, path.lastIndexOf('/') + 1) + name, there.resolveSibling(name)));
    }
}
