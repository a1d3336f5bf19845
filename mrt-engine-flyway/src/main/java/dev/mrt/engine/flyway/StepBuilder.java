package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Migration.Flag;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.InventoryFinding.Kind;
import dev.mrt.engine.flyway.Inventory.Named;
import dev.mrt.engine.flyway.Inventory.Undo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** Puts what was found into the order in which Flyway runs it: versions as numbers, then repeatable ones by description. */
final class StepBuilder {

    /** One migration before it has its place. */
    private record Source(
            MigrationKind kind,
            String writtenVersion,
            @Nullable MigrationVersion version,
            String description,
            @Nullable FoundFile file,
            @Nullable JavaCode code,
            boolean interpreted) {

        static Source of(Named named) {
            ScriptName name = named.name();
            MigrationKind kind = MigrationKind.valueOf(name.kind().name());
            return new Source(
                    kind,
                    name.writtenVersion(),
                    name.version(),
                    name.description(),
                    named.file(),
                    null,
                    name.interpreted());
        }

        static Source of(JavaCode code) {
            MigrationVersion version = code.version();
            return version == null
                    ? new Source(MigrationKind.REPEATABLE, "", null, code.description(), null, code, false)
                    : new Source(
                            MigrationKind.VERSIONED,
                            version.getVersion(),
                            version,
                            code.description(),
                            null,
                            code,
                            false);
        }

        String shown() {
            return file != null ? file.shown() : code != null ? code.className() : description;
        }

        MigrationId id() {
            return new MigrationId(version == null ? "R:" + description : writtenVersion);
        }
    }

    private final FlywaySettings settings;
    private final Inventory inventory;
    private final Scripts scripts;
    private final Undos undos;
    private final List<String> searched;

    StepBuilder(FlywaySettings settings, Inventory inventory, Scripts scripts, Undos undos, List<String> searched) {
        this.settings = settings;
        this.inventory = inventory;
        this.scripts = scripts;
        this.undos = undos;
        this.searched = searched;
    }

    List<Step> steps() {
        TreeMap<MigrationVersion, Source> baselines = new TreeMap<>();
        TreeMap<MigrationVersion, Source> versioned = new TreeMap<>();
        TreeMap<String, Source> repeatable = new TreeMap<>();
        for (Source source : sources()) {
            MigrationVersion version = source.version();
            Source other = version == null
                    ? repeatable.putIfAbsent(source.description(), source)
                    : (source.kind() == MigrationKind.BASELINE ? baselines : versioned).putIfAbsent(version, source);
            if (other != null) {
                throw MrtException.usage("Two migrations are named " + source.id() + ": " + other.shown() + " and "
                        + source.shown() + ". Flyway refuses that; rename one of them.");
            }
        }
        List<Source> chain = new ArrayList<>();
        startingBaseline(baselines, versioned).ifPresent(chain::add);
        chain.addAll(versioned.values());
        chain.addAll(repeatable.values());
        List<Step> steps = numbered(chain);
        undos.reportOrphans(versioned.keySet());
        return steps;
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        inventory.migrations.forEach(named -> sources.add(Source.of(named)));
        inventory.java.found().forEach(code -> sources.add(Source.of(code)));
        return sources;
    }

    /** Flyway starts with a baseline script; here one is run only if the scripts that it stands for are gone, so that they are verified. */
    private Optional<Source> startingBaseline(
            NavigableMap<MigrationVersion, Source> baselines, NavigableMap<MigrationVersion, Source> versioned) {
        var start = versioned.isEmpty() ? baselines.lastEntry() : baselines.lowerEntry(versioned.firstKey());
        for (Source baseline : baselines.values()) {
            FoundFile file = baseline.file();
            if (file != null && (start == null || !baseline.equals(start.getValue()))) {
                inventory.odd(
                        file,
                        Kind.NOT_RUN,
                        baseline.shown() + " is not run: the migrations that it stands for are still there"
                                + " and are verified instead.");
            }
        }
        return start == null ? Optional.empty() : Optional.of(start.getValue());
    }

    private List<Step> numbered(List<Source> chain) {
        List<Step> steps = new ArrayList<>();
        MigrationVersion target = settings.flyway().getTarget();
        boolean limited = !target.equals(MigrationVersion.NEXT) && !target.equals(MigrationVersion.CURRENT);
        for (Source source : chain) {
            MigrationVersion version = source.version();
            if (version == null || !limited || version.compareTo(target) <= 0) {
                steps.add(step(source, steps.size() + 1));
            }
        }
        if (steps.isEmpty()) {
            throw MrtException.usage("No migration is left up to flyway.target=" + target + ".");
        }
        return steps;
    }

    private Step step(Source source, int ordinal) {
        FoundFile file = source.file();
        ScriptResource script = file == null ? null : scripts.resource(file);
        Undo found = source.kind() == MigrationKind.VERSIONED ? undos.of(source.version()) : null;
        ScriptResource undo = found == null ? null : scripts.resource(found.file());
        if (found != null && file != null) {
            undos.compare(found, file, source.description());
        }
        Migration migration = new Migration(
                source.id(),
                ordinal,
                source.kind(),
                source.description(),
                file == null ? SourceLocation.of(source.shown()) : file.location(),
                up(source, script),
                rollback(source, undo),
                flags(source, undo));
        return new Step(migration, source.version(), script, source.code(), undo);
    }

    private static Script up(Source source, @Nullable ScriptResource script) {
        return script == null
                ? new Script(SourceLocation.of(source.shown()), "")
                : new Script(script.location(), source.interpreted() ? "" : script.text());
    }

    private Rollback rollback(Source source, @Nullable ScriptResource undo) {
        if (undo != null) {
            return new Rollback.Scripted(undo.script());
        }
        if (source.kind() != MigrationKind.VERSIONED) {
            return new Rollback.Missing(
                    source.kind() == MigrationKind.REPEATABLE
                            ? "Flyway has no undo for repeatable migrations"
                            : "a baseline script has no undo");
        }
        JavaCode code = source.code();
        Rollback own = code == null ? null : code.rollback();
        return own != null && own.isPresent() ? own : missing(source, own);
    }

    private Rollback missing(Source source, @Nullable Rollback own) {
        String name = settings.options().undoPrefix() + source.writtenVersion()
                + settings.flyway().getSqlMigrationSeparator() + "*"
                + settings.suffixes().get(0);
        String looked = "no undo script for version " + source.writtenVersion() + ": looked for " + name
                + " and other usual names in " + String.join(", ", searched);
        return new Rollback.Missing(own == null ? looked : own.description() + ", and " + looked);
    }

    private Set<Flag> flags(Source source, @Nullable ScriptResource undo) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (source.code() != null || source.interpreted()) {
            flags.add(Flag.CODE);
        }
        if (source.file() != null && !scripts.inTransaction(source.file())) {
            flags.add(Flag.NON_TRANSACTIONAL);
        }
        if (undo != null && !scripts.inTransaction(undo.file())) {
            flags.add(Flag.ROLLBACK_NON_TRANSACTIONAL);
        }
        return flags;
    }
}
