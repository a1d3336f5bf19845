package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What mrt knows of the machine that it runs on.
 *
 * @param environment environment variables by name
 * @param properties system properties by name
 * @param loader where resources on the class path come from
 */
record Machine(
        Function<String, @Nullable String> environment,
        Function<String, @Nullable String> properties,
        ClassLoader loader) {

    /** This machine, with the class path of the current thread. */
    static Machine here() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return new Machine(
                System::getenv, System::getProperty, context != null ? context : Machine.class.getClassLoader());
    }

    /** The operating system: {@code linux}, {@code darwin} or {@code windows}. */
    String os() {
        String name = property("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : "linux";
    }

    /** Whether the processor is a 64-bit ARM; everything else counts as x86-64, as binaries are published for these two. */
    boolean arm() {
        String architecture = property("os.arch").toLowerCase(Locale.ROOT);
        return architecture.equals("aarch64") || architecture.startsWith("arm64");
    }

    /** Whether the C library is musl, for which there are binaries of their own. */
    boolean alpine() {
        return os().equals("linux") && Files.exists(Path.of("/etc/alpine-release"));
    }

    /**
     * Where unpacked servers are kept: system property {@code mrt.cache}, else {@code $XDG_CACHE_HOME/mrt}, else {@code ~/.cache/mrt}.
     *
     * @return an absolute path, which may not exist yet
     */
    Path cache() {
        String own = properties.apply("mrt.cache");
        if (own != null && !own.isBlank()) {
            return Path.of(own).toAbsolutePath();
        }
        String xdg = environment.apply("XDG_CACHE_HOME");
        Path base = xdg != null && Path.of(xdg).isAbsolute() ? Path.of(xdg) : Path.of(property("user.home"), ".cache");
        return base.resolve("mrt");
    }

    /**
     * Where the files of embedded databases are: system property {@code mrt.tmpdir}, else memory where there is plenty, else
     * {@code java.io.tmpdir}.
     *
     * @return an existing directory
     */
    Path temporary() {
        String own = properties.apply("mrt.tmpdir");
        if (own != null && !own.isBlank()) {
            return Path.of(own);
        }
        return MemoryFiles.directory().orElseGet(() -> Path.of(property("java.io.tmpdir")));
    }

    /** The user's local Maven repository; Surefire tells its forks where it is, otherwise it is where Maven has it by default. */
    Path mavenRepository() {
        for (String property : new String[] {"maven.repo.local", "localRepository"}) {
            String value = properties.apply(property);
            if (value != null && !value.isBlank()) {
                return Path.of(value);
            }
        }
        return Path.of(property("user.home"), ".m2", "repository");
    }

    /** Looks for a program on the path. */
    Optional<Path> program(String name) {
        return Programs.find(name, environment.apply("PATH"));
    }

    /**
     * Refuses the one system whose servers could not be ended reliably.
     *
     * @throws MrtException on Windows
     */
    void requirePosix(String product) {
        if (os().equals("windows")) {
            throw MrtException.database(
                    "An embedded " + product
                            + " needs a POSIX shell; on Windows run mrt inside WSL, or give --url with a server.",
                    null);
        }
    }

    private String property(String name) {
        String value = properties.apply(name);
        return value == null ? "" : value;
    }
}
