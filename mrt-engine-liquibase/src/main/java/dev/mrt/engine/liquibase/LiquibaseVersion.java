package dev.mrt.engine.liquibase;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import liquibase.util.LiquibaseUtil;
import org.jspecify.annotations.Nullable;

/** The Liquibase whose classes are used. */
final class LiquibaseVersion {

    private static final String PROPERTIES = "liquibase.build.properties";

    private LiquibaseVersion() {}

    /** Liquibase itself asks any of the files of this name, also where a newer jar stands in front of the one that mrt brings along. */
    static String text() {
        CodeSource source = LiquibaseUtil.class.getProtectionDomain().getCodeSource();
        String own = source == null ? null : buildVersion(source.getLocation().toString());
        return own == null ? LiquibaseUtil.getBuildVersion() : own;
    }

    private static @Nullable String buildVersion(String place) {
        try {
            List<URL> found =
                    Collections.list(LiquibaseUtil.class.getClassLoader().getResources(PROPERTIES));
            for (URL each : found) {
                if (each.toString().contains(place)) {
                    return read(each).getProperty("build.version");
                }
            }
        } catch (IOException e) {
            System.getLogger(LiquibaseVersion.class.getName())
                    .log(System.Logger.Level.DEBUG, "Liquibase's own answer is taken.", e);
        }
        return null;
    }

    private static Properties read(URL resource) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = resource.openStream()) {
            properties.load(in);
        }
        return properties;
    }
}
