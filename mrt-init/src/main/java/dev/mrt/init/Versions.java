package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The versions that mrt is tested with, for what a project lacks. */
record Versions(Map<String, String> versions) {

    private static final String RESOURCE = "versions.properties";

    Versions {
        versions = Map.copyOf(versions);
    }

    static Versions ofThisBuild() {
        Properties properties = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw MrtException.internal(RESOURCE + " is not in the jar.", null);
            }
            properties.load(in);
        } catch (IOException e) {
            throw MrtException.internal(RESOURCE + " cannot be read.", e);
        }
        Map<String, String> versions = new TreeMap<>();
        properties.forEach((name, version) -> versions.put(name.toString(), version.toString()));
        return new Versions(versions);
    }

    String of(String name) {
        String version = versions.get(name);
        if (version == null) {
            throw MrtException.internal("There is no version of " + name + ".", null);
        }
        return version;
    }
}
