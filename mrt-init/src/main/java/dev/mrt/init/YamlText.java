package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML as a flat list of names with dots, with the lines of the values. */
final class YamlText {

    private final TextFile file;
    private final List<Setting> settings = new ArrayList<>();

    private YamlText(TextFile file) {
        this.file = file;
    }

    /**
     * The documents of a file.
     *
     * @throws MrtException if it is not valid
     */
    static List<List<Setting>> documents(TextFile file) {
        LoadSettings how = LoadSettings.builder()
                .setLabel(file.path().toString())
                .setUseMarks(true)
                .build();
        List<List<Setting>> documents = new ArrayList<>();
        try {
            for (Node node : new Compose(how).composeAllFromString(file.text().replace("\uFEFF", ""))) {
                YamlText document = new YamlText(file);
                document.flatten("", node);
                documents.add(document.settings);
            }
        } catch (YamlEngineException e) {
            throw MrtException.usage(
                    new Place(file.path(), line(e)).in(Path.of("")) + " is no valid YAML; it was not read.", e);
        }
        return documents;
    }

    private static int line(YamlEngineException e) {
        return e instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0)
                : 0;
    }

    private void flatten(String name, Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    flatten(name.isEmpty() ? key.getValue() : name + "." + key.getValue(), entry.getValueNode());
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> flatten(name, item));
        } else if (node instanceof ScalarNode scalar) {
            int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            settings.add(Setting.of(name, scalar.getValue(), null, new Place(file.path(), line)));
        }
    }
}
