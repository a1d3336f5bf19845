package dev.mrt.core.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** A folder of compiled providers with its META-INF/services. */
final class FakeClassPath {

    private final Path folder;

    FakeClassPath(Path folder) {
        this.folder = folder;
    }

    FakeClassPath offers(Class<?> port, String... classNames) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(port.getName()), List.of(classNames));
        return this;
    }

    FakeClassPath compiles(String className, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(className + ".java"), source);
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
        arguments.addAll(List.of("-cp", folder + java.io.File.pathSeparator + System.getProperty("java.class.path")));
        arguments.add(file.toString());
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).isZero();
        return this;
    }

    FakeClassPath loses(String className) throws IOException {
        Files.delete(folder.resolve(className + ".class"));
        return this;
    }

    FakeClassPath isFromTheFuture(String className) throws IOException {
        Path file = folder.resolve(className + ".class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 120;
        Files.write(file, bytes);
        return this;
    }

    URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }
}
