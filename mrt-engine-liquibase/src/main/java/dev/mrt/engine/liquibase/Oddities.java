package dev.mrt.engine.liquibase;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.InventoryFinding;
import dev.mrt.api.spi.InventoryFinding.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.Scope;
import liquibase.change.ChangeFactory;
import liquibase.util.LiquibaseUtil;

/** What stands in changelog files and does not do what it seems to do. Changesets that this run leaves out are not looked at. */
final class Oddities {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:\\s]+)}");

    private final Sources sources;
    private final Set<String> knownChanges;
    private final List<InventoryFinding> findings = new ArrayList<>();

    private Oddities(Sources sources) {
        this.sources = sources;
        this.knownChanges =
                Scope.getCurrentScope().getSingleton(ChangeFactory.class).getDefinedChanges();
    }

    /** Looks at the changesets of a run; on the thread and in the scope that parsed them. */
    static List<InventoryFinding> of(Steps steps) {
        Oddities oddities = new Oddities(steps.sources());
        steps.steps().stream().filter(step -> step.exclusion().isEmpty()).forEach(oddities::inspect);
        return List.copyOf(oddities.findings);
    }

    private void inspect(Step step) {
        String file = step.migration().location().file();
        if (WrittenRollback.isSql(file)) {
            inspectSql(step, file);
        } else {
            unknownChanges(step, file);
        }
        undefinedProperties(step);
    }

    private void inspectSql(Step step, String file) {
        if (sources.formatted(step.physicalFile()).isFormatted()) {
            findings.addAll(new SqlOddities(file, step, sources).findings());
        } else {
            add(
                    new SourceLocation(file, 1),
                    Kind.OTHER,
                    file
                            + " has no \"--liquibase formatted sql\" header, so Liquibase runs it as one changeset without a"
                            + " rollback. Add the header and \"--changeset author:id\" lines.");
        }
    }

    private void unknownChanges(Step step, String file) {
        Spot spot = step.spot();
        for (int i = 0; i < spot.changeNames().size(); i++) {
            unknownChange(
                    spot.changeNames().get(i),
                    new SourceLocation(file, spot.changeLines().get(i)));
        }
        spot.rollbackNames().stream()
                .filter(name -> !name.equals("comment"))
                .forEach(name -> unknownChange(name, new SourceLocation(file, spot.rollbackLineOrStart())));
    }

    private void unknownChange(String name, SourceLocation location) {
        if (!knownChanges.contains(name)) {
            add(
                    location,
                    Kind.NOT_CHECKED,
                    "Liquibase " + LiquibaseUtil.getBuildVersion() + " does not know the change " + name
                            + ", so it was not checked. Correct its name, or add the extension that brings it to the class"
                            + " path.");
        }
    }

    private void undefinedProperties(Step step) {
        Set<String> names = new LinkedHashSet<>();
        var migration = step.migration();
        String rollback = migration.rollback().scriptOr(migration.location()).text();
        for (String text : List.of(migration.id().value(), migration.up().text(), rollback)) {
            Matcher reference = REFERENCE.matcher(text);
            while (reference.find()) {
                names.add(reference.group(1));
            }
        }
        Spot spot = step.spot();
        List<String> lines = sources.lines(step.physicalFile(), spot.line(), spot.endLine());
        names.stream()
                .map(name -> asWritten(name, lines))
                .distinct()
                .forEach(name -> undefinedProperty(step, lines, name));
    }

    /** Liquibase writes the names of types, and what it takes for one, in capitals. */
    private static String asWritten(String name, List<String> lines) {
        return lines.stream()
                .map(REFERENCE::matcher)
                .flatMap(Matcher::results)
                .map(reference -> reference.group(1))
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    /** {@code ${:name}} is how Liquibase writes a reference that shall stay. */
    private void undefinedProperty(Step step, List<String> lines, String name) {
        Spot spot = step.spot();
        if (lines.stream().anyMatch(line -> line.contains("${:" + name + "}"))) {
            return;
        }
        int line = spot.line();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("${" + name + "}")) {
                line = spot.line() + i;
                break;
            }
        }
        add(
                step.migration().location().at(line),
                Kind.OTHER,
                "The property " + name + " is not defined, so Liquibase runs ${" + name
                        + "} as it stands. Define it with"
                        + " <property>, in the engine options (parameter." + name + "), or write ${:" + name
                        + "} if it shall stay.");
    }

    private void add(SourceLocation location, Kind kind, String message) {
        findings.add(new InventoryFinding(location, message, kind));
    }
}
