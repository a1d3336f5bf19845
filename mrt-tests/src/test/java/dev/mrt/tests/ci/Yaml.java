package dev.mrt.tests.ci;

import dev.mrt.tests.Repository;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A YAML file of the repository, walked through by keys. */
record Yaml(Object value) {

    static Yaml of(String file) {
        String text = Repository.read(Repository.root().resolve(file));
        return new Yaml(new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text));
    }

    Yaml at(String key) {
        Object inner = map().get(key);
        if (inner == null) {
            throw new AssertionError("There is no " + key + " in " + map().keySet() + ".");
        }
        return new Yaml(inner);
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    Map<?, ?> map() {
        return (Map<?, ?>) value;
    }

    List<Yaml> items() {
        return ((List<?>) value).stream().map(Yaml::new).toList();
    }

    List<String> texts() {
        return ((List<?>) value).stream().map(Object::toString).toList();
    }

    String text() {
        return value.toString();
    }
}
