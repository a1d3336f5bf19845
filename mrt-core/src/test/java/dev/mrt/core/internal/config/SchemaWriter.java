package dev.mrt.core.internal.config;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** Makes the JSON schema of {@code mrt.yml} of the settings. */
final class SchemaWriter {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private SchemaWriter() {}

    static String json() {
        JsonObject schema = new JsonObject();
        // Draft 7 is the newest one that every editor's YAML support reads.
        schema.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
        schema.addProperty("$id", "urn:mrt:schema:mrt.yml");
        schema.addProperty("title", "mrt.yml");
        schema.addProperty("description", "Configuration of mrt, the Migration Rollback Tester.");
        // An empty file is one, too.
        schema.add("type", array("object", "null"));
        schema.addProperty("additionalProperties", false);
        JsonObject properties = new JsonObject();
        JsonObject spellings = new JsonObject();
        for (Setting setting : Settings.ALL) {
            properties.add(setting.name(), documented(setting));
            setting.aliases().forEach(alias -> properties.add(alias, alias(setting)));
            spellings.add(spelling(setting.name()), reference(setting));
            setting.aliases().forEach(alias -> spellings.add(spelling(alias), reference(setting)));
        }
        Layers.ENGINE_SECTIONS.stream().sorted().forEach(engine -> properties.add(engine, section(engine)));
        schema.add("properties", properties);
        schema.add("patternProperties", spellings);
        schema.add("definitions", definitions());
        return GSON.toJson(schema) + "\n";
    }

    private static JsonObject documented(Setting setting) {
        JsonObject property = new JsonObject();
        property.addProperty("description", description(setting));
        Shapes.of(setting).entrySet().forEach(entry -> property.add(entry.getKey(), entry.getValue()));
        Shapes.defaultOf(setting).ifPresent(value -> property.add("default", value));
        return property;
    }

    private static String description(Setting setting) {
        String meaning = plain(setting.meaning());
        String sentence = meaning.substring(0, 1).toUpperCase(Locale.ROOT) + meaning.substring(1) + ".";
        return setting.byDefault().isEmpty() ? sentence : sentence + " Default: " + plain(setting.byDefault()) + ".";
    }

    /** Markdown without its links and code marks; a link in parentheses goes with them. */
    static String plain(String markdown) {
        return markdown.replaceAll(" \\(\\[[^\\]]+]\\([^)]+\\)\\)", "")
                .replaceAll("\\[([^\\]]+)]\\([^)]+\\)", "$1")
                .replace("`", "");
    }

    private static JsonObject alias(Setting setting) {
        JsonObject alias = new JsonObject();
        alias.addProperty("description", "Short for " + setting.name() + ".");
        JsonArray all = new JsonArray();
        all.add(reference(setting));
        alias.add("allOf", all);
        return alias;
    }

    private static JsonObject section(String engine) {
        JsonObject section = new JsonObject();
        section.addProperty(
                "description", "Settings of " + Shapes.title(engine) + " by the names that its own manual gives them.");
        section.add("anyOf", Shapes.any(Shapes.reference("options"), Shapes.nothing()));
        return section;
    }

    private static JsonObject definitions() {
        JsonObject definitions = new JsonObject();
        definitions.add("options", Shapes.options());
        return definitions;
    }

    private static JsonObject reference(Setting setting) {
        JsonObject reference = new JsonObject();
        reference.addProperty("$ref", "#/properties/" + setting.name());
        return reference;
    }

    /** The reader knows a key in capital letters and with hyphens, too. */
    private static String spelling(String name) {
        return "^[-_]*" + Shapes.anyCase(name, "[-_]*") + "[-_]*$";
    }

    static JsonArray array(String... texts) {
        JsonArray array = new JsonArray();
        List.of(texts).forEach(array::add);
        return array;
    }
}
