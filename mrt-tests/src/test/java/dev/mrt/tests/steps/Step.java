package dev.mrt.tests.steps;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Migration.Flag;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.StepResult.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with a migration: lines {@code -- if: QUERY}, {@code -- else: OUTCOME} and {@code -- always} come first, then statements, then
 * {@code -- rollback KIND} with statements.
 *
 * @param condition must give 1, or else the migration is not run
 * @param otherwise what becomes of it then
 * @param impossible whether the engine finds out only at the rollback that there is none
 */
record Step(Migration migration, Optional<String> condition, Outcome otherwise, boolean impossible) {

    private static final Pattern ROLLBACK = Pattern.compile("(?m)^-- rollback (\\w+)$");

    static Step of(String file, String text) {
        Matcher rollback = ROLLBACK.matcher(text);
        boolean found = rollback.find();
        String kind = found ? rollback.group(1) : "missing";
        SourceLocation place = SourceLocation.of(file);
        Script up = new Script(place, found ? text.substring(0, rollback.start()) : text);
        Script down = new Script(place, found ? text.substring(rollback.end()) : "");
        Migration migration = new Migration(
                new MigrationId(file.replace(".sql", "")),
                Integer.parseInt(file.replace(".sql", "")),
                MigrationKind.VERSIONED,
                "step",
                place,
                up,
                rollback(kind, down),
                text.contains("-- always\n") ? Set.of(Flag.RUN_ALWAYS) : Set.of());
        return new Step(
                migration,
                line("-- if: ", text),
                line("-- else: ", text).map(Outcome::valueOf).orElse(Outcome.FAILED),
                kind.equals("impossible"));
    }

    private static Rollback rollback(String kind, Script down) {
        return switch (kind) {
            case "generated", "impossible" -> new Rollback.Generated(down);
            case "declared" -> new Rollback.Declared("an empty rollback");
            case "missing" -> new Rollback.Missing("the file has no rollback");
            default -> new Rollback.Scripted(down);
        };
    }

    private static Optional<String> line(String start, String text) {
        return text.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
    }

    MigrationId id() {
        return migration.id();
    }

    /** The same with the types of one database. */
    Step in(String product) {
        String type = product.equals("SQLite") ? "text" : "varchar(20)";
        Script up = new Script(migration.up().location(), migration.up().text().replace("${text}", type));
        Migration live = new Migration(
                migration.id(),
                migration.ordinal(),
                migration.kind(),
                migration.description(),
                migration.location(),
                up,
                migration.rollback(),
                migration.flags());
        return new Step(live, condition, otherwise, impossible);
    }

    static List<String> statements(Script script) {
        return Arrays.stream(script.text().split(";\\s*\n"))
                .filter(sql -> !sql.replaceAll("(?m)^--.*$", "").isBlank())
                .toList();
    }
}
