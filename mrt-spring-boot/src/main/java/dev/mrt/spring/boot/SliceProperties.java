package dev.mrt.spring.boot;

import dev.mrt.api.MrtConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What mrt itself tells Spring Boot, over the properties of the project. */
final class SliceProperties {

    private SliceProperties() {}

    /**
     * The properties.
     *
     * @param config what the user said
     * @param engines those that can be meant; a single one is set up even where the project switches it off
     */
    static List<String> of(MrtConfig config, List<Engine> engines) {
        List<String> properties = new ArrayList<>();
        if (engines.size() == 1) {
            properties.add("spring." + engines.get(0).id() + ".enabled=true");
        }
        String url = standIn(config);
        if (url != null) {
            properties.add(ApplicationDataSource.STAND_IN + "=" + url);
        }
        Stream.of(Engine.values())
                .filter(engine -> !engines.contains(engine))
                .forEach(engine -> properties.add("spring." + engine.id() + ".enabled=false"));
        return properties;
    }

    /** The product that the chain will run on, where that is not the application's. */
    private static @Nullable String standIn(MrtConfig config) {
        if (config.database() != null) {
            String product = config.database().split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
            return "jdbc:" + (product.equals("postgres") ? "postgresql" : product) + ":";
        }
        return config.jdbcUrl() == null ? null : config.jdbcUrl().replaceFirst("(jdbc:(?:tc:)?[a-z0-9]+:).*", "$1");
    }
}
