package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import liquibase.GlobalConfiguration;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;

/** The texts of changelog files and the changesets that stand in them, each read once. */
final class Sources {

    private final ResourceAccessor resources;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<Spot>> spots = new HashMap<>();
    private final Map<String, FormattedSql> formatted = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();

    Sources(ResourceAccessor resources) {
        this.resources = resources;
    }

    /** The text of a file, empty where it cannot be read any more: Liquibase has read it before. */
    String text(String path) {
        return texts.computeIfAbsent(path, this::read);
    }

    List<Spot> spots(String path) {
        return spots.computeIfAbsent(path, file -> Locator.locate(file, text(file)));
    }

    /** The lines of a file from one to another, both counted from 1 and both included. */
    List<String> lines(String path, int from, int to) {
        return between(lines.computeIfAbsent(path, file -> text(file).lines().toList()), from, to);
    }

    /** The same of an SQL file, sorted. */
    List<FormattedSql.Line> sqlLines(String path, int from, int to) {
        return between(formatted(path).lines(), from, to);
    }

    /** An SQL file, sorted into what its lines are. */
    FormattedSql formatted(String path) {
        return formatted.computeIfAbsent(path, file -> FormattedSql.of(text(file)));
    }

    /** Where a file is on disk; empty where it is in a jar or cannot be found any more. */
    Optional<Path> path(String file) {
        try {
            @Nullable List<Resource> found = resources.getAll(file);
            URI uri = found == null || found.isEmpty() ? null : found.get(0).getUri();
            return uri == null || !"file".equals(uri.getScheme()) ? Optional.empty() : Optional.of(Path.of(uri));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static <T> List<T> between(List<T> all, int from, int to) {
        int first = Math.min(all.size(), Math.max(0, from - 1));
        return all.subList(first, Math.max(first, Math.min(all.size(), to)));
    }

    private String read(String path) {
        try {
            @Nullable List<Resource> found = resources.getAll(path);
            if (found == null || found.isEmpty()) {
                return "";
            }
            try (InputStream stream = found.get(0).openInputStream()) {
                String text = decoded(path, stream.readAllBytes());
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            }
        } catch (CharacterCodingException e) {
            throw MrtException.usage("Liquibase cannot read " + shown(path) + ": " + Complaint.NOT_ENCODED, e);
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Liquibase itself reads SQL with whatever stands for what it cannot decode, and refuses the other formats. */
    private static String decoded(String path, byte[] bytes) throws CharacterCodingException {
        Charset encoding = GlobalConfiguration.FILE_ENCODING.getCurrentValue();
        return path.toLowerCase(Locale.ROOT).endsWith(".sql")
                ? encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()
                : new String(bytes, encoding);
    }

    /** How a user writes a path that Liquibase knows. */
    static String shown(String physicalPath) {
        return physicalPath.replaceFirst("^classpath\\*?:/*", "");
    }
}
