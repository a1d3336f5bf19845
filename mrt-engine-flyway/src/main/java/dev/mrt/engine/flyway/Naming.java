package dev.mrt.engine.flyway;

import dev.mrt.engine.flyway.ScriptName.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's rules for file names: a prefix (the longest that fits), for migrations with a version that version, the separator, a description,
 * a suffix in any case of letters (<a href="https://documentation.red-gate.com/fd/migrations-271585107.html">manual</a>).
 */
final class Naming {

    /** What Flyway 10.17.1 and later hand to an interpreter. */
    private static final List<String> INTERPRETED = List.of(".cmd", ".bat", ".ps1", ".py", ".sh", ".bash");

    private record Prefix(String text, Kind kind) {}

    private final List<Prefix> prefixes = new ArrayList<>();
    private final List<String> suffixes;
    private final String separator;
    private final boolean interpreters;

    Naming(FlywaySettings settings) {
        suffixes = settings.suffixes();
        separator = settings.flyway().getSqlMigrationSeparator();
        interpreters = FlywayVersion.current().atLeast(10, 17);
        prefixes.add(new Prefix(settings.flyway().getSqlMigrationPrefix(), Kind.VERSIONED));
        prefixes.add(new Prefix(settings.flyway().getRepeatableSqlMigrationPrefix(), Kind.REPEATABLE));
        prefixes.add(new Prefix(settings.baselinePrefix(), Kind.BASELINE));
        for (Event event : Event.values()) {
            prefixes.add(new Prefix(event.getId(), Kind.CALLBACK));
        }
        prefixes.sort(Comparator.comparingInt((Prefix prefix) -> prefix.text().length())
                .reversed());
    }

    ScriptName parse(String fileName) {
        String suffix = ending(fileName, suffixes);
        boolean interpreted = suffix == null && interpreters;
        String used = interpreted ? ending(fileName, INTERPRETED) : suffix;
        if (used == null || fileName.length() <= used.length()) {
            return ScriptName.other("it does not end in " + String.join(" or ", suffixes));
        }
        String stem = fileName.substring(0, fileName.length() - used.length());
        for (Prefix prefix : prefixes) {
            if (stem.startsWith(prefix.text())) {
                return named(prefix.kind(), stem.substring(prefix.text().length()), interpreted);
            }
        }
        return ScriptName.other("no migration starts like that");
    }

    private ScriptName named(Kind kind, String rest, boolean interpreted) {
        int at = rest.indexOf(separator);
        String version = at < 0 ? rest : rest.substring(0, at);
        String description =
                at < 0 ? "" : rest.substring(at + separator.length()).replace('_', ' ');
        if (kind == Kind.CALLBACK || kind == Kind.REPEATABLE) {
            return version.isEmpty()
                    ? new ScriptName(kind, "", null, description, interpreted, "")
                    : ScriptName.other("between its prefix and " + separator + " stands \"" + version + "\"");
        }
        MigrationVersion parsed = version(version);
        return parsed == null
                ? ScriptName.other("\"" + version + "\" is no version number (is it followed by " + separator + "?)")
                : new ScriptName(kind, version, parsed, description, interpreted, "");
    }

    /** A version as Flyway compares it. */
    static @Nullable MigrationVersion version(String written) {
        if (!written.matches("[0-9][0-9._]*")) {
            return null;
        }
        try {
            return MigrationVersion.fromVersion(written);
        } catch (FlywayException e) {
            System.getLogger(Naming.class.getName()).log(System.Logger.Level.TRACE, "Not a version: " + written, e);
            return null;
        }
    }

    private static @Nullable String ending(String fileName, List<String> suffixes) {
        String upper = fileName.toUpperCase(Locale.ROOT);
        for (String suffix : suffixes) {
            if (upper.endsWith(suffix.toUpperCase(Locale.ROOT))) {
                return suffix;
            }
        }
        return null;
    }
}
