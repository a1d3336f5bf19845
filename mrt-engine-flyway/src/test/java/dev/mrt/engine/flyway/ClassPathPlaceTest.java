package dev.mrt.engine.flyway;

import static dev.mrt.engine.flyway.Chain.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.schema.catalog.sandbox.H2SandboxProvider;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("h2")
class ClassPathPlaceTest {

    @TempDir
    private Path root;

    private Path jar(Map<String, String> entries) throws Exception {
        Path jar = root.resolve("with blank.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String folder : List.of("db/", "db/migration/", "db/undo/")) {
                out.putNextEntry(new JarEntry(folder));
            }
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    @Test
    void migrations_and_undo_scripts_are_found_in_a_jar() throws Exception {
        Path jar = jar(
                Map.of("db/migration/V1__ä b.sql", "create table a (id int);", "db/undo/U1__a.sql", "drop table a;"));
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {jar.toUri().toURL()}, getClass().getClassLoader());
                Sandbox sandbox = new H2SandboxProvider()
                        .open(new SandboxRequest("h2", MrtConfig.builder().build()))) {
            EngineContext context = new EngineContext(
                    MrtConfig.builder()
                            .locations(List.of("classpath:db/migration"))
                            .build(),
                    loader);
            MigrationCatalog catalog = new FlywayEngineProvider().catalog(context);
            assertThat(catalog.migrations()).singleElement().satisfies(only -> {
                assertThat(only.location().file()).isEqualTo("V1__ä b.sql");
                assertThat(only.rollback()).isInstanceOf(Rollback.Scripted.class);
            });
            MigrationEngine engine = new FlywayEngineProvider().open(context, sandbox);
            assertThat(engine.applyUpTo(id("1")).ok()).isTrue();
            assertThat(engine.rollback(id("1")).ok()).isTrue();
        }
    }

    @Test
    void a_place_that_mrt_cannot_read_is_named() {
        MrtConfig config =
                MrtConfig.builder().locations(List.of("s3:bucket/db")).build();
        EngineContext context = new EngineContext(config, getClass().getClassLoader());
        assertThatThrownBy(() -> new FlywayEngineProvider().catalog(context))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("s3:bucket/db");
    }

    @Test
    void a_missing_flyway_is_said_in_a_sentence() throws Exception {
        ClassLoader withoutFlyway = new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.startsWith("org.flywaydb.")) {
                    throw new ClassNotFoundException(name);
                }
                if (!name.startsWith("dev.mrt.engine.flyway.")) {
                    return super.loadClass(name, resolve);
                }
                synchronized (getClassLoadingLock(name)) {
                    Class<?> loaded = findLoadedClass(name);
                    return loaded != null ? loaded : defined(name);
                }
            }

            private Class<?> defined(String name) throws ClassNotFoundException {
                try (var in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                    byte[] bytes = in.readAllBytes();
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (java.io.IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        };
        var provider = (dev.mrt.api.spi.MigrationEngineProvider) withoutFlyway
                .loadClass(FlywayEngineProvider.class.getName())
                .getConstructor()
                .newInstance();
        Files.writeString(root.resolve("V1__a.sql"), "select 1;");
        MrtConfig config =
                MrtConfig.builder().locations(List.of(root.toString())).build();
        assertThat(provider.recognises(config)).isTrue();
        assertThatThrownBy(() -> provider.catalog(new EngineContext(config, withoutFlyway)))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("org.flywaydb:flyway-core");
        assertThatThrownBy(provider::engineVersion).isInstanceOf(MrtException.class);
    }
}
