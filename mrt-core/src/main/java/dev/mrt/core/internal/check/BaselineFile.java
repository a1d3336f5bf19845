package dev.mrt.core.internal.check;

import dev.mrt.api.MrtException;
import dev.mrt.core.internal.text.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * The baseline on disk: JSON with one finding in each line, so that versions of it can be compared and merged. Of equal findings each has a line of
 * its own.
 */
final class BaselineFile {

    private static final long FORMAT = 1;
    private static final String VERSION = "mrtBaseline";

    private BaselineFile() {}

    /** Reads a file. */
    static Baseline read(Path file) {
        return new Baseline(findings(file, parsed(file)));
    }

    private static @Nullable Object parsed(Path file) {
        // A baseline of a large project has more than the 3 MB that the library reads by default.
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new JsonSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            return new Load(settings).loadFromString(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw MrtException.usage(
                    "There is no baseline " + file + "; write it first, or take the option baseline away.", e);
        } catch (IOException e) {
            throw MrtException.usage("The baseline " + file + " cannot be read.", e);
        } catch (YamlEngineException e) {
            throw damaged(file, "it is not JSON");
        }
    }

    private static List<Fingerprint> findings(Path file, @Nullable Object parsed) {
        if (!(parsed instanceof Map<?, ?> root) || !(root.get(VERSION) instanceof Number version)) {
            throw damaged(file, "it does not say " + VERSION);
        }
        if (version.longValue() != FORMAT) {
            throw MrtException.usage("The baseline " + file + " has the format " + version
                    + ", and this mrt reads the format " + FORMAT + "; write the baseline again, or use a newer mrt.");
        }
        if (!(root.get("findings") instanceof List<?> list)) {
            throw damaged(file, "it has no list of findings");
        }
        List<Fingerprint> findings = new ArrayList<>();
        for (Object one : list) {
            if (!(one instanceof Map<?, ?> entry)) {
                throw damaged(file, "a finding is no object");
            }
            findings.add(new Fingerprint(
                    text(file, entry, "file"),
                    text(file, entry, "code"),
                    text(file, entry, "object"),
                    text(file, entry, "statement")));
        }
        return findings;
    }

    private static String text(Path file, Map<?, ?> entry, String name) {
        if (entry.get(name) instanceof String text) {
            return text;
        }
        throw damaged(file, "a finding has no text " + name);
    }

    private static MrtException damaged(Path file, String why) {
        return MrtException.usage("The file " + file + " is not a baseline of mrt: " + why + "; write it again.");
    }

    /** Replaces a file at once, or not at all. */
    static void write(Path file, List<Fingerprint> findings) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw MrtException.usage("The folder of the baseline " + file + " does not exist; make it first.");
        }
        try {
            WholeFile.write(file, json(findings));
        } catch (IOException e) {
            throw MrtException.usage("The baseline " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static String json(List<Fingerprint> findings) {
        String lines = findings.stream().map(BaselineFile::line).collect(Collectors.joining(",\n"));
        return "{\n  \"" + VERSION + "\": " + FORMAT + ",\n  \"findings\": ["
                + (findings.isEmpty() ? "" : "\n" + lines + "\n  ") + "]\n}\n";
    }

    private static String line(Fingerprint finding) {
        return Stream.of(
                        member("file", finding.file()),
                        member("code", finding.code()),
                        member("object", finding.object()),
                        member("statement", finding.statement()))
                .collect(Collectors.joining(", ", "    {", "}"));
    }

    private static String member(String name, String text) {
        String escaped = text.chars()
                .mapToObj(c -> c == '"' || c == '\\'
                        ? "\\" + (char) c
                        : c < ' ' || c == 0x7F ? "\\u%04x".formatted(c) : String.valueOf((char) c))
                .collect(Collectors.joining());
        return "\"" + name + "\": \"" + escaped + "\"";
    }
}
