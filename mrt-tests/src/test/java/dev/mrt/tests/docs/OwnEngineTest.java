package dev.mrt.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.core.Mrt;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine on the page about extensions is found and used like any other. */
class OwnEngineTest {

    private static final String SERVICE = "META-INF/services/dev.mrt.api.spi.MigrationEngineProvider";

    @TempDir
    Path folder;

    @BeforeEach
    void announce() throws Exception {
        Path services = folder.resolve(SERVICE);
        Files.createDirectories(services.getParent());
        Files.writeString(services, "com.acme.updown.UpDownProvider\n");
    }

    @Test
    void its_chain_is_recognised_verified_and_checked() throws Exception {
        Path chain = Files.createDirectory(folder.resolve("chain"));
        Files.writeString(chain.resolve("1_make.up.sql"), "create table t (id int primary key, phone varchar(20));\n");
        Files.writeString(chain.resolve("1_make.down.sql"), "drop table t;\n");
        Files.writeString(chain.resolve("2_phone.up.sql"), "alter table t drop column phone;\n");
        Files.writeString(chain.resolve("2_phone.down.sql"), "alter table t add column phone varchar(20);\n");
        MrtConfig config = MrtConfig.builder()
                .locations(List.of(chain.toString()))
                .database("h2")
                .build();

        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
                Mrt mrt = Mrt.of(config, loader)) {
            assertThat(mrt.checkAll().results())
                    .extracting(RevisionResult::revision, RevisionResult::passed)
                    .containsExactly(tuple("1", true), tuple("2", false));
            assertThat(mrt.checkStatic().warnings())
                    .anyMatch(warning -> warning.code().equals("MRT201"));
        }
    }
}
