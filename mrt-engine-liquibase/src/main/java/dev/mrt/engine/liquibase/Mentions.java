package dev.mrt.engine.liquibase;

import dev.mrt.api.model.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liquibase.resource.Resource;

/** Finds where something is written that Liquibase complains of without telling the place. */
final class Mentions {

    private static final int LONGEST = 4_000_000;

    private final FirstMatchAccessor resources;

    Mentions(FirstMatchAccessor resources) {
        this.resources = resources;
    }

    /**
     * Looks through the files that were read so far, the last one first.
     *
     * @param written a name; of a path, its end will do
     * @return the first line that has it; empty if none has
     */
    Optional<SourceLocation> of(String written) {
        Map<String, Resource> files = resources.found();
        for (String name = written; !name.isBlank(); name = withoutFirst(name)) {
            for (Map.Entry<String, Resource> file : files.entrySet()) {
                int line = line(file.getValue(), name);
                if (line > 0) {
                    return Optional.of(new SourceLocation(file.getKey(), line));
                }
            }
        }
        return Optional.empty();
    }

    private static String withoutFirst(String path) {
        return path.contains("/") ? path.substring(path.indexOf('/') + 1) : "";
    }

    private static int line(Resource file, String name) {
        try (InputStream in = file.openInputStream()) {
            List<String> lines = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(name)) {
                    return i + 1;
                }
            }
        } catch (IOException e) {
            System.getLogger(Mentions.class.getName())
                    .log(System.Logger.Level.DEBUG, file.getPath() + " cannot be searched.", e);
        }
        return 0;
    }

    /** The files that were looked up last, each once, the last one first. */
    List<String> lastRead(int most) {
        return resources.found().keySet().stream().limit(most).toList();
    }
}
