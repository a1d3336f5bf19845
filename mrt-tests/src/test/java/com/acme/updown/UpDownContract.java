package com.acme.updown;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.spi.MigrationEngineProvider;
import dev.mrt.tck.MigrationEngineContract;
import dev.mrt.tck.MigrationSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the chains of the contract as files of this engine. */
abstract class UpDownContract extends MigrationEngineContract {

    @Override
    protected MigrationEngineProvider provider() {
        return new UpDownProvider();
    }

    @Override
    protected MrtConfig write(Path folder, List<MigrationSpec> chain) throws IOException {
        for (MigrationSpec migration : chain) {
            Files.writeString(folder.resolve(migration.number() + "_step.up.sql"), migration.up());
            if (migration.down() != null) {
                Files.writeString(folder.resolve(migration.number() + "_step.down.sql"), migration.down());
            }
        }
        return MrtConfig.builder().locations(List.of(folder.toString())).build();
    }

    @Override
    protected MigrationId id(int number) {
        return new MigrationId(String.valueOf(number));
    }
}
