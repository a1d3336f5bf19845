package com.acme.updown;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.ConnectionSource;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.MigrationEngineProvider;

/** The entrance, named in {@code META-INF/services/dev.mrt.api.spi.MigrationEngineProvider}. */
public final class UpDownProvider implements MigrationEngineProvider {

    @Override
    public String id() {
        return "updown";
    }

    @Override
    public boolean recognises(MrtConfig config) {
        return config.locations().stream().anyMatch(UpDownFiles::areIn);
    }

    @Override
    public String engineVersion() {
        return "1.0";
    }

    @Override
    public MigrationCatalog catalog(EngineContext context) {
        return UpDownFiles.read(context.config().locations());
    }

    @Override
    public MigrationEngine open(EngineContext context, ConnectionSource database) {
        return new UpDownEngine(catalog(context).migrations(), database);
    }
}
