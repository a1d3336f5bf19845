package dev.mrt.core.internal.config;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads a YAML file into values with their lines. Only nodes are composed, no objects, so that a revision such as {@code 1.10} keeps its zero
 * and no tag can make anything.
 */
final class YamlFile {

    /** Together with {@link #DEEPEST} it keeps aliases of aliases from growing without bound. */
    private static final int MOST_ALIASES = 20;

    private static final int DEEPEST = 20;

    private final Path file;

    private YamlFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its keys and values, empty for an empty file
     * @throws MrtException if it cannot be read, is not YAML, or not a section
     */
    static Map<String, Value> read(Path file) {
        return new YamlFile(file).read();
    }

    private Map<String, Value> read() {
        Node root = compose();
        if (root == null || isNull(root)) {
            return Map.of();
        }
        if (value(root, 0) instanceof Value.Entries entries) {
            return entries.entries();
        }
        throw MrtException.usage(
                origin(root) + " is no configuration: it must hold keys with values, such as engine: flyway.");
    }

    private @Nullable Node compose() {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setMaxAliasesForCollections(MOST_ALIASES)
                .build();
        try (InputStream content = Files.newInputStream(file)) {
            return new Compose(settings).composeInputStream(content).orElse(null);
        } catch (MarkedYamlEngineException e) {
            // The message of the library quotes the line, which may hold a password.
            String line =
                    e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
            throw MrtException.usage(file + line + " is not valid YAML: " + e.getProblem() + ".", e);
        } catch (YamlEngineException e) {
            throw MrtException.usage(file + unreadable(e), e);
        } catch (StackOverflowError e) {
            throw MrtException.usage(file + " is nested too deeply.", e);
        } catch (IOException e) {
            String reason = e instanceof AccessDeniedException ? "this user has no right to it" : e.toString();
            throw MrtException.usage(file + " cannot be read: " + reason + ".", e);
        }
    }

    private static String unreadable(YamlEngineException e) {
        return e.getCause() instanceof CharacterCodingException
                ? " is not UTF-8; save it in UTF-8."
                : " is not valid YAML: " + e.getMessage();
    }

    private Value value(Node node, int depth) {
        if (depth > DEEPEST) {
            throw MrtException.usage(origin(node) + " is nested too deeply.");
        }
        if (node instanceof MappingNode mapping) {
            return entries(mapping, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<Value> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
            return new Value.Items(items, origin(node));
        }
        ScalarNode scalar = (ScalarNode) node;
        return new Value.Text(scalar.getValue(), typed(scalar), origin(node));
    }

    private Value entries(MappingNode mapping, int depth) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw MrtException.usage(origin(tuple.getKeyNode()) + " has a key that is not a single word.");
            }
            Value value = value(tuple.getValueNode(), depth + 1);
            if (entries.put(key.getValue(), value) != null) {
                throw MrtException.usage(origin(key) + ": the key " + key.getValue() + " is there twice.");
            }
        }
        return new Value.Entries(entries, origin(mapping));
    }

    private @Nullable Object typed(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        try {
            if (tag.equals(Tag.NULL)) {
                return null;
            } else if (tag.equals(Tag.BOOL)) {
                return text.toLowerCase(Locale.ROOT).equals("true");
            } else if (tag.equals(Tag.INT)) {
                return wholeNumber(text);
            }
            return tag.equals(Tag.FLOAT) ? decimal(text) : text;
        } catch (NumberFormatException e) {
            throw MrtException.usage(origin(scalar) + ": " + text + " is not a number.", e);
        }
    }

    private static Object wholeNumber(String text) {
        BigInteger number = text.startsWith("0x")
                ? new BigInteger(text.substring(2), 16)
                : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : new BigDecimal(number);
    }

    /** Exact, unlike a double; the infinities and NaN have no exact form. */
    private static Object decimal(String text) {
        return text.toLowerCase(Locale.ROOT).matches("[-+]?\\.(inf|nan)")
                ? (Object) Double.valueOf(
                        text.replaceFirst("\\.inf|\\.Inf|\\.INF", "Infinity").replaceFirst("\\.[nN]a?A?[nN]", "NaN"))
                : new BigDecimal(text);
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private Origin origin(Node node) {
        String line =
                node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
        Path folder = file.toAbsolutePath().getParent();
        return new Origin(file + line, folder == null ? file : folder);
    }
}
