package dev.mrt.report.installed;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What is running.
 *
 * @param version that of mrt
 * @param java the Java that runs it
 * @param parts adapters and drivers, in the order in which they are shown
 * @param problems one sentence for each that could not be loaded
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Installed(String version, Java java, List<Part> parts, List<String> problems) {

    /** Copies its lists. */
    public Installed {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    /**
     * A Java.
     *
     * @param version as {@code java.version}
     * @param vendor as {@code java.vendor}
     * @param home its folder
     * @param system name, version and architecture of the operating system
     */
    public record Java(String version, String vendor, String home, String system) {

        /**
         * The one that runs this.
         *
         * @return what its system properties say
         */
        public static Java here() {
            return new Java(
                    System.getProperty("java.version"),
                    System.getProperty("java.vendor"),
                    System.getProperty("java.home"),
                    System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                            + System.getProperty("os.arch"));
        }
    }

    /**
     * An adapter, a check or a driver.
     *
     * @param kind what it is, for example {@code migration engine}
     * @param name as users write it, or its class
     * @param version that of its library; may be empty
     * @param jar the file that it is in
     */
    public record Part(String kind, String name, String version, String jar) {}
}
