package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code mrt fix} is asked to fix.
 *
 * @param migrations the chain, as other commands take it; empty for what the configuration names
 * @param file one script of it; {@code null} for all
 */
record FixTarget(List<String> migrations, @Nullable String file) {

    /**
     * Tells a script from a chain: the folder of a script is the chain, or the one that the configuration names above it.
     *
     * @throws MrtException if a file cannot be read
     */
    static FixTarget of(List<String> given, MrtConfig base) {
        if (given.size() != 1 || !isScript(Path.of(given.get(0)))) {
            return new FixTarget(given, null);
        }
        Path file = Path.of(given.get(0)).toAbsolutePath().normalize();
        boolean configured = MigrationFiles.folders(base).stream()
                .anyMatch(folder -> file.startsWith(folder.toAbsolutePath().normalize()));
        Path folder = Objects.requireNonNullElse(Path.of(given.get(0)).getParent(), Path.of("."));
        return new FixTarget(configured ? List.of() : List.of(folder.toString()), file.toString());
    }

    private static boolean isScript(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".sql") || !Files.isRegularFile(path)) {
            return false;
        }
        try {
            String text = Files.readString(path, StandardCharsets.ISO_8859_1);
            return !text.stripLeading()
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("^\\W*", "")
                    .startsWith("liquibase formatted sql");
        } catch (IOException e) {
            throw MrtException.usage("The file " + path + " cannot be read.", e);
        }
    }
}
