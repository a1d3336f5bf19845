package dev.mrt.testng;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.ConfigurationSource;
import java.util.List;

/** A framework that knows the chain of {@link UserTests.OfAFramework} alone. */
public final class FrameworkSource implements ConfigurationSource {

    @Override
    public String id() {
        return "framework";
    }

    @Override
    public MrtConfig complete(MrtConfig config, Class<?> testClass) {
        return testClass == UserTests.OfAFramework.class && config.locations().isEmpty()
                ? config.with(builder ->
                        builder.locations(List.of("classpath:chains/stars")).database("h2"))
                : config;
    }
}
