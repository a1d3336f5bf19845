package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** The configuration files of Flyway's own command line. */
final class FlywayFiles {

    private FlywayFiles() {}

    /** The locations that the first of the files names; none if there is no file or it names none. */
    static List<Located> locations(Path folder) {
        return Stream.of("flyway.toml", "flyway.conf", "conf/flyway.toml", "conf/flyway.conf")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .map(file -> file.toString().endsWith(".toml") ? ofToml(file) : ofConf(file))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Located> ofConf(Path file) {
        return PropertiesText.documents(TextFile.read(file)).stream()
                .flatMap(List::stream)
                .filter(one -> one.name().equals("flyway.locations"))
                .flatMap(one -> Stream.of(one.value().split(",")).map(part -> new Located(part.strip(), one.place())))
                .toList();
    }

    private static List<Located> ofToml(Path file) {
        TextFile text = TextFile.read(file);
        try {
            JsonNode locations =
                    new TomlMapper().readTree(text.text()).path("flyway").path("locations");
            return locations
                    .valueStream()
                    .map(one -> new Located(one.asString(), Sources.line(text, "locations")))
                    .toList();
        } catch (JacksonException e) {
            throw MrtException.usage(file + " is no valid TOML: " + e.getOriginalMessage() + ". Mend it first.", e);
        }
    }
}
