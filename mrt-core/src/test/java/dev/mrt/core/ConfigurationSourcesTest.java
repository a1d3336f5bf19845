package dev.mrt.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.ConfigurationSource;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A framework on the class path fills what a test leaves open. */
class ConfigurationSourcesTest {

    /** Knows the database of each test. */
    public static final class Knows implements ConfigurationSource {
        @Override
        public String id() {
            return "knows";
        }

        @Override
        public MrtConfig complete(MrtConfig config, Class<?> testClass) {
            return config.database() != null
                    ? config
                    : config.with(builder -> builder.database("of " + testClass.getSimpleName()));
        }
    }

    /** Is called like the other one. */
    public static final class KnowsToo implements ConfigurationSource {
        @Override
        public String id() {
            return "knows";
        }

        @Override
        public MrtConfig complete(MrtConfig config, Class<?> testClass) {
            return config;
        }
    }

    /** Lacks a library. */
    public static final class Lacks implements ConfigurationSource {
        @Override
        public String id() {
            return "lacks";
        }

        @Override
        public MrtConfig complete(MrtConfig config, Class<?> testClass) {
            throw new NoClassDefFoundError("org/framework/Context");
        }
    }

    @TempDir
    Path classes;

    private ClassLoader before;

    @BeforeEach
    void remember() {
        before = Thread.currentThread().getContextClassLoader();
    }

    @AfterEach
    void putBack() {
        Thread.currentThread().setContextClassLoader(before);
    }

    private MrtConfig complete(MrtConfig config, String... sources) throws Exception {
        Path services = Files.createDirectories(classes.resolve("META-INF").resolve("services"));
        Files.writeString(services.resolve(ConfigurationSource.class.getName()), String.join("\n", sources));
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            return Configuration.complete(config, ConfigurationSourcesTest.class);
        }
    }

    @Test
    void it_is_asked_about_the_test() throws Exception {
        MrtConfig config = complete(MrtConfig.builder().build(), Knows.class.getName());

        assertThat(config.database()).isEqualTo("of ConfigurationSourcesTest");
    }

    @Test
    void without_one_nothing_changes() throws Exception {
        MrtConfig config = MrtConfig.builder().database("h2").build();

        assertThat(complete(config)).isSameAs(config);
    }

    @Test
    void one_that_cannot_be_loaded_is_an_error_as_the_database_could_be_another() {
        assertThatThrownBy(() -> complete(MrtConfig.builder().build(), "org.framework.NoSuchSource"))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("org.framework.NoSuchSource");
    }

    @Test
    void one_that_lacks_a_library_names_it() {
        assertThatThrownBy(() -> complete(MrtConfig.builder().build(), Lacks.class.getName()))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("the class org.framework.Context is missing");
    }

    @Test
    void two_of_one_name_are_an_error_that_names_both() {
        assertThatThrownBy(() -> complete(MrtConfig.builder().build(), Knows.class.getName(), KnowsToo.class.getName()))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("KnowsToo")
                .hasMessageContaining("are called knows");
    }
}
