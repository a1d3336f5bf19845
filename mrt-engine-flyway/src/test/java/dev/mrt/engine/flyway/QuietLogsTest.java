package dev.mrt.engine.flyway;

import static dev.mrt.engine.flyway.Chain.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.schema.catalog.sandbox.H2SandboxProvider;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("h2")
class QuietLogsTest {

    private final List<LogRecord> told = new ArrayList<>();

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Test
    void what_flyway_tells_of_a_step_is_there_for_who_wants_it_and_for_nobody_else(@TempDir Path root)
            throws Exception {
        Logger logger = Logger.getLogger(QuietLogs.class.getName());
        Level before = logger.getLevel();
        logger.setLevel(Level.FINE);
        logger.addHandler(listener);
        try (Sandbox sandbox = new H2SandboxProvider()
                        .open(new SandboxRequest("h2", MrtConfig.builder().build()));
                MigrationEngine engine = new Chain(root)
                        .sql("V1__a.sql", "create table a (id int);")
                        .open(sandbox, config -> config)) {
            assertThat(engine.prepare().ok()).isTrue();
            assertThat(engine.apply(id("1")).ok()).isTrue();
        } finally {
            logger.removeHandler(listener);
            logger.setLevel(before);
        }

        assertThat(told).isNotEmpty().allMatch(line -> line.getLevel().intValue() <= Level.FINE.intValue());
    }

    @Test
    void a_class_loader_that_does_not_see_the_adapter_is_not_asked_for_it() throws Exception {
        try (URLClassLoader blind = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThat(QuietLogs.isVisibleTo(blind)).isFalse();
        }
        assertThat(QuietLogs.isVisibleTo(QuietLogsTest.class.getClassLoader())).isTrue();
    }
}
