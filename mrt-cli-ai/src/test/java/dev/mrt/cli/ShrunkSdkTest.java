package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar leaves out most of the Claude SDK; without these classes everything works that mrt does with it. */
class ShrunkSdkTest {

    private static final Pattern EXCLUDED = Pattern.compile("(?<=<exclude>)com/anthropic/[^<]+(?=\\*\\*</exclude>)");

    /** The class path of this test without what the pom leaves out of the jar. */
    private static final class Shrunk extends URLClassLoader {
        private final List<String> excluded;

        Shrunk(List<String> excluded) {
            super(classPath(), ClassLoader.getPlatformClassLoader());
            this.excluded = excluded;
        }

        private static URL[] classPath() {
            return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
                    .map(entry -> url(Path.of(entry)))
                    .toArray(URL[]::new);
        }

        private static URL url(Path entry) {
            try {
                return entry.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (excluded.stream().anyMatch(name.replace('.', '/')::startsWith)) {
                throw new ClassNotFoundException(name + " is left out of the jar");
            }
            return super.findClass(name);
        }
    }

    private static List<String> excluded() throws IOException {
        return EXCLUDED.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void an_answer_and_an_error_are_understood_without_them() throws Exception {
        assertThat(excluded()).hasSizeGreaterThan(1);
        try (Shrunk loader = new Shrunk(excluded());
                ScriptedService good = ScriptedService.answering("Fine.", "end_turn");
                ScriptedService bad = ScriptedService.refusing(429)) {
            UnaryOperator<String> call = call(loader);

            assertThat(call.apply(good.url())).isEqualTo("Fine.");
            assertThatThrownBy(() -> call.apply(bad.url())).hasMessageContaining("try again in 37 s");
        }
    }

    @SuppressWarnings("unchecked")
    private static UnaryOperator<String> call(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(ShrunkCall.class.getName());
        return (UnaryOperator<String>) type.getConstructor().newInstance();
    }
}
