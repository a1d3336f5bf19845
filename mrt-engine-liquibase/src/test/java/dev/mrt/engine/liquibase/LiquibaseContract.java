package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.spi.MigrationEngineProvider;
import dev.mrt.tck.MigrationEngineContract;
import dev.mrt.tck.MigrationSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes chains as formatted SQL, one file for each changeset. */
abstract class LiquibaseContract extends MigrationEngineContract {

    @Override
    protected MigrationEngineProvider provider() {
        return new LiquibaseEngineProvider();
    }

    @Override
    protected MrtConfig write(Path target, List<MigrationSpec> chain) throws IOException {
        StringBuilder master = new StringBuilder("databaseChangeLog:\n");
        for (MigrationSpec spec : chain) {
            String file = "step" + spec.number() + ".sql";
            Files.writeString(target.resolve(file), text(spec));
            master.append("- include:\n    file: ").append(file).append('\n');
        }
        Path file = Files.writeString(target.resolve("master.yaml"), master);
        return MrtConfig.builder().changeLogFile(file.toString()).build();
    }

    private static String text(MigrationSpec spec) {
        String rollback = spec.down() == null
                ? ""
                : spec.down().lines().map(line -> "--rollback " + line + "\n").collect(Collectors.joining());
        return "--liquibase formatted sql\n--changeset tck:" + spec.number() + "\n" + spec.up() + rollback;
    }

    @Override
    protected int linesInFront() {
        return 2;
    }

    @Override
    protected MigrationId id(int number) {
        return new MigrationId("step" + number + ".sql::" + number + "::tck");
    }
}
