package dev.mrt.tests.examples;

import dev.mrt.tests.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * A local Maven repository with the artifacts of this build, for projects that use them like any others. What else they need is copied
 * from the ordinary local repository, or comes from Maven Central once: the folder survives {@code mvn clean}.
 */
final class ExamplesRepository {

    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
    private static final List<String> NOT_INSTALLED = List.of("mrt-cli", "mrt-cli-ai", "mrt-tck", "mrt-tests");

    private final Path folder = Repository.root().resolve(".mrt").resolve("examples-repository");
    private final Path settings = folder.resolve("settings.xml");

    private ExamplesRepository() {}

    /** Puts what was built into it, in place of what an earlier build put there. */
    static ExamplesRepository withThisBuild() throws IOException {
        ExamplesRepository repository = new ExamplesRepository();
        Files.createDirectories(repository.folder);
        repository.writeSettings();
        Path root = Repository.root();
        repository.install("mrt-parent", root.resolve("pom.xml"));
        repository.install("mrt-bom", root.resolve("bom/target/flattened-pom.xml"));
        for (String module : Repository.modules()) {
            if (module.startsWith("mrt-") && !NOT_INSTALLED.contains(module)) {
                repository.install(module, root.resolve(module).resolve("pom.xml"));
                repository.jar(module, root.resolve(module).resolve("target").resolve("classes"));
            }
        }
        return repository;
    }

    Path folder() {
        return folder;
    }

    Path settings() {
        return settings;
    }

    private static String version() {
        Matcher version = VERSION.matcher(Repository.read(Repository.root().resolve("pom.xml")));
        if (!version.find()) {
            throw new IllegalStateException("The root pom has no version.");
        }
        return version.group(1);
    }

    private Path artifact(String name, String type) throws IOException {
        String version = version();
        Path directory = folder.resolve(Path.of("dev", "mrt", name, version));
        Files.createDirectories(directory);
        return directory.resolve(name + "-" + version + "." + type);
    }

    private void install(String name, Path pom) throws IOException {
        Files.copy(pom, artifact(name, "pom"), StandardCopyOption.REPLACE_EXISTING);
    }

    private void jar(String name, Path classes) throws IOException {
        Files.createDirectories(classes);
        Path jar = artifact(name, "jar");
        int result = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        if (result != 0) {
            throw new IOException("The jar of " + name + " cannot be made.");
        }
    }

    private void writeSettings() throws IOException {
        String ordinary = Path.of(System.getProperty(
                        "mrt.local.repository",
                        Path.of(System.getProperty("user.home"), ".m2", "repository")
                                .toString()))
                .toUri()
                .toString();
        String repository = "<id>ordinary</id><url>" + ordinary
                + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases><snapshots><enabled>false</enabled></snapshots>";
        Files.writeString(
                settings,
                "<settings><profiles><profile><id>ordinary</id>"
                        + "<repositories><repository>" + repository + "</repository></repositories>"
                        + "<pluginRepositories><pluginRepository>" + repository
                        + "</pluginRepository></pluginRepositories>"
                        + "</profile></profiles><activeProfiles><activeProfile>ordinary</activeProfile></activeProfiles></settings>");
    }
}
