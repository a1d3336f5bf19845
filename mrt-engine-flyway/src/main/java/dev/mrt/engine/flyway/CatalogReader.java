package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.InventoryFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a chain from its files. */
final class CatalogReader {

    private final FlywaySettings settings;
    private final Inventory inventory;
    private final List<String> searched = new ArrayList<>();

    private CatalogReader(FlywaySettings settings, boolean mayRunCode) {
        this.settings = settings;
        this.inventory = new Inventory(settings, mayRunCode);
    }

    /**
     * Reads a chain.
     *
     * @param settings where to look
     * @param mayRunCode whether Java migrations may be asked for their version
     */
    static FlywayCatalog read(FlywaySettings settings, boolean mayRunCode) {
        return new CatalogReader(settings, mayRunCode).read();
    }

    private FlywayCatalog read() {
        List<Place> places = existing(settings.places());
        places.forEach(inventory::addLocation);
        settings.callbackPlaces().stream().filter(Place::exists).forEach(inventory::addCallbacks);
        List<Place> undoPlaces = undoPlaces(places);
        undoPlaces.forEach(inventory::addUndoPlace);
        if (inventory.migrations.isEmpty() && inventory.java.found().isEmpty()) {
            throw nothing(places);
        }
        places.forEach(place -> searched.add(place.written()));
        undoPlaces.forEach(place -> searched.add(place.written()));
        return catalog();
    }

    private List<Place> existing(List<Place> places) {
        List<Place> existing = new ArrayList<>();
        for (Place place : places) {
            if (place.exists()) {
                existing.add(place);
            } else if (settings.insistsOnPlaces()) {
                throw MrtException.usage("The location " + place.written()
                        + " does not exist; name the folder that holds the migrations (V1__description.sql).");
            }
        }
        return existing;
    }

    private List<Place> undoPlaces(List<Place> places) {
        if (!settings.context().config().undoLocations().isEmpty()) {
            return settings.undoPlaces();
        }
        List<Place> siblings = new ArrayList<>();
        for (Place place : places) {
            UndoNaming.FOLDERS.stream()
                    .map(place::sibling)
                    .flatMap(Optional::stream)
                    .forEach(siblings::add);
        }
        return siblings;
    }

    private MrtException nothing(List<Place> places) {
        String where = settings.places().stream().map(Place::written).collect(Collectors.joining(", "));
        if (places.isEmpty()) {
            return MrtException.usage("There are no migrations: " + where + " does not exist. Say where they are.");
        }
        String odd = inventory.findings.stream()
                .map(InventoryFinding::message)
                .map(message -> " " + message)
                .findFirst()
                .orElse("");
        return MrtException.usage("There are no migrations in " + where
                + "; Flyway runs files with names like V1__description.sql." + odd);
    }

    private FlywayCatalog catalog() {
        Scripts scripts = new Scripts(settings, inventory.confs);
        List<Step> steps = new StepBuilder(settings, inventory, scripts, new Undos(inventory), searched).steps();
        List<ScriptResource> callbacks =
                inventory.callbacks.stream().map(scripts::resource).toList();
        List<InventoryFinding> findings = new ArrayList<>(inventory.findings);
        findings.addAll(inventory.java.findings());
        return new FlywayCatalog(
                steps,
                callbacks,
                scripts.confs(),
                findings,
                new KnownFiles(inventory.files, scripts),
                new RollbackWriter(settings, scripts),
                DialectHint.of(settings.options().url()));
    }
}
