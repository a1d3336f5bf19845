package dev.mrt.engine.flyway;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.spi.MigrationEngineProvider;
import dev.mrt.tck.MigrationEngineContract;
import dev.mrt.tck.MigrationSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes chains as Flyway wants them. */
abstract class FlywayContract extends MigrationEngineContract {

    @Override
    protected MigrationEngineProvider provider() {
        return new FlywayEngineProvider();
    }

    @Override
    protected MrtConfig write(Path target, List<MigrationSpec> chain) throws IOException {
        for (MigrationSpec spec : chain) {
            Files.writeString(target.resolve("V" + spec.number() + "__step.sql"), spec.up());
            if (spec.down() != null) {
                Files.writeString(target.resolve("U" + spec.number() + "__step.sql"), spec.down());
            }
        }
        return MrtConfig.builder().locations(List.of(target.toString())).build();
    }

    @Override
    protected MigrationId id(int number) {
        return new MigrationId(String.valueOf(number));
    }
}
