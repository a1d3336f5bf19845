package dev.mrt.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.NoTriggerCheck;
import dev.mrt.api.MrtConfig;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.core.Installation;
import dev.mrt.core.Installation.Plugin;
import dev.mrt.core.Mrt;
import dev.mrt.tests.Repository;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on checks of one's own shows classes that work. {@code -Dtests.readme=update} writes them into it. */
class CustomChecksTest {

    private static final Path PAGE = Repository.root().resolve("docs").resolve("custom-checks.md");
    private static final String SERVICE = "META-INF/services/dev.mrt.api.spi.RiskCheck";

    static Stream<String> sources() throws IOException {
        if ("update".equals(System.getProperty("tests.readme"))) {
            Files.writeString(PAGE, Blocks.refreshed(Repository.read(PAGE), CustomChecksTest::expected));
        }
        return Blocks.of(Repository.read(PAGE)).keySet().stream();
    }

    private static String expected(String source) {
        return source.equals(SERVICE)
                ? NoTriggerCheck.class.getName() + "\n"
                : Repository.read(Repository.root().resolve(source));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_block_shows_what_is_so(String source) {
        assertThat(Blocks.of(Repository.read(PAGE)).get(source)).isEqualTo(expected(source));
    }

    @Test
    void the_line_on_the_page_brings_the_check_to_every_run(@TempDir Path folder) throws Exception {
        Map<String, String> blocks = Blocks.of(Repository.read(PAGE));
        Path services = folder.resolve(SERVICE);
        Files.createDirectories(services.getParent());
        Files.writeString(services, blocks.get(SERVICE));
        Path chain = Files.createDirectory(folder.resolve("chain"));
        Files.writeString(
                chain.resolve("V1__stamp.sql"),
                new NoTriggerCheck().descriptor().bad().files().get("V1__stamp.sql"));
        MrtConfig config =
                MrtConfig.builder().locations(List.of(chain.toString())).build();

        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
                Mrt mrt = Mrt.of(config, loader)) {
            assertThat(mrt.checks()).extracting(Descriptor::code).contains("ACME2", "MRT201");
            assertThat(mrt.checkStatic().warnings())
                    .extracting(RiskWarning::code)
                    .contains("ACME2");
            assertThat(within(loader, () -> Installation.here().plugins()))
                    .contains(new Plugin("static check", "ACME2 no-trigger", "", place()));
        }
    }

    private static String place() throws Exception {
        return Path.of(NoTriggerCheck.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    private static <T> T within(ClassLoader loader, Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader former = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(former);
        }
    }
}
