package dev.mrt.engine.flyway;

import dev.mrt.api.spi.InventoryFinding;
import dev.mrt.api.spi.InventoryFinding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Sorts the files of all places: migrations, undo scripts, callbacks, configurations of scripts, Java classes, and what is odd. */
final class Inventory {

    /** A script that Flyway takes for a migration. */
    record Named(FoundFile file, ScriptName name) {}

    /**
     * A script that takes a version back.
     *
     * @param version as written
     * @param description the words of the author, empty if its name has none
     */
    record Undo(FoundFile file, String version, String description) {}

    /** Flyway would run it if its name were right. */
    private static final Pattern LOOKS_LIKE_ONE =
            Pattern.compile("(?i)(?:[VUB][-_ .]?|version[-_ .]?)?[0-9].*\\.[a-z]*sql[a-z]*|(?i)[VURB]_.*\\.sql");

    final List<Named> migrations = new ArrayList<>();
    final List<Undo> undos = new ArrayList<>();
    final List<FoundFile> callbacks = new ArrayList<>();
    final Map<String, FoundFile> confs = new LinkedHashMap<>();

    /** All of them by their names in locations. */
    final Map<String, FoundFile> files = new LinkedHashMap<>();

    final List<InventoryFinding> findings = new ArrayList<>();
    final JavaMigrations java;

    private final Naming naming;
    private final UndoNaming undoNaming;
    private final Set<String> seen = new HashSet<>();

    Inventory(FlywaySettings settings, boolean mayRunCode) {
        naming = new Naming(settings);
        undoNaming = new UndoNaming(settings);
        java = new JavaMigrations(settings, mayRunCode);
    }

    /** Adds a location of Flyway's. */
    void addLocation(Place place) {
        for (FoundFile file : unseen(place)) {
            ScriptName name = naming.parse(file.name());
            if (place instanceof ClassPathPlace classPath) {
                java.consider(classPath, file);
            }
            if (name.isMigration()) {
                migrations.add(new Named(file, name));
            } else if (name.kind() == ScriptName.Kind.CALLBACK) {
                callbacks.add(file);
            } else if (!addUndo(file, false)
                    && LOOKS_LIKE_ONE.matcher(file.name()).matches()) {
                odd(
                        file,
                        Kind.NOT_A_MIGRATION,
                        file.shown() + " looks like a migration, but Flyway does not run it: " + name.objection()
                                + ". Rename it like V1__description.sql, or move it elsewhere.");
            }
        }
    }

    /** Adds a place where only callbacks are looked for. */
    void addCallbacks(Place place) {
        for (FoundFile file : unseen(place)) {
            if (naming.parse(file.name()).kind() == ScriptName.Kind.CALLBACK) {
                callbacks.add(file);
            }
        }
    }

    /** Adds a place where only undo scripts are looked for. */
    void addUndoPlace(Place place) {
        for (FoundFile file : unseen(place)) {
            if (!addUndo(file, true) && file.name().toLowerCase(Locale.ROOT).endsWith(".sql")) {
                odd(
                        file,
                        Kind.ROLLBACK_WITHOUT_MIGRATION,
                        file.shown() + " stands among the undo scripts, but its name does not say which version it"
                                + " takes back. Name it like U1__description.sql, or set undoPatterns.");
            }
        }
    }

    private boolean addUndo(FoundFile file, boolean undoPlace) {
        Optional<Undo> undo = undoNaming.read(file, undoPlace);
        undo.ifPresent(undos::add);
        return undo.isPresent();
    }

    private List<FoundFile> unseen(Place place) {
        List<FoundFile> files = new ArrayList<>();
        for (FoundFile found : place.files()) {
            if (!seen.add(found.absolutePath())) {
                continue;
            }
            FoundFile file = labelled(found);
            if (file.name().endsWith(".conf")) {
                String path = file.absolutePath();
                confs.put(path.substring(0, path.length() - ".conf".length()), file);
            } else {
                files.add(file);
            }
        }
        return files;
    }

    /** In a folder for undo scripts a file may be called as its migration is. */
    private FoundFile labelled(FoundFile file) {
        for (String label : List.of(file.label(), file.withFolder(), file.shown())) {
            if (!files.containsKey(label)) {
                FoundFile named = file.labelled(label);
                files.put(label, named);
                return named;
            }
        }
        return file;
    }

    void odd(FoundFile file, Kind kind, String message) {
        findings.add(new InventoryFinding(file.location(), message, kind));
    }
}
