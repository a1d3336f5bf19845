package dev.mrt.engine.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationEngineProvider;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The module is on the class path and Liquibase is not. */
@Tag("h2")
class WithoutLiquibaseTest {

    @TempDir
    Path folder;

    @Test
    void what_to_add_is_said_in_a_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("c.sql"), "--liquibase formatted sql\n");
        MrtConfig config = MrtConfig.builder().changeLogFile(file.toString()).build();
        URL classes = LiquibaseEngineProvider.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, withoutLiquibase())) {
            MigrationEngineProvider provider =
                    (MigrationEngineProvider) loader.loadClass(LiquibaseEngineProvider.class.getName())
                            .getConstructor()
                            .newInstance();

            assertThat(provider.recognises(config)).isTrue();
            assertThatThrownBy(() -> provider.catalog(new EngineContext(config, loader)))
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("not on the class path")
                    .hasMessageContaining("org.liquibase:liquibase-core");
        }
    }

    private static ClassLoader withoutLiquibase() {
        return new ClassLoader(WithoutLiquibaseTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.startsWith("liquibase.") || name.startsWith("dev.mrt.engine.liquibase.")) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }
        };
    }
}
