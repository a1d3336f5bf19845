package dev.mrt.report.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The part of SARIF 2.1.0 that mrt writes; names as in the standard.
 *
 * @param schema the address of the standard's schema
 * @param version of the standard
 * @param runs one
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record SarifLog(@SerializedName("$schema") String schema, String version, List<Run> runs) {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final Pattern ABSOLUTE = Pattern.compile("/|[A-Za-z]:/");

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    /**
     * A log of one run that ended by itself.
     *
     * @param mrtVersion the version of mrt
     * @param rules what is looked for
     * @param results what is found
     * @param properties what mrt tells besides, named as its record components are
     * @return JSON that ends with a line break
     */
    public static String json(String mrtVersion, List<SarifRule> rules, List<Result> results, Object properties) {
        Tool tool = new Tool(new Driver("mrt", mrtVersion, rules));
        Run run = new Run(tool, List.of(new Invocation(true)), results, "utf16CodeUnits", properties);
        return GSON.toJson(new SarifLog(SCHEMA, "2.1.0", List.of(run))) + "\n";
    }

    record Run(Tool tool, List<Invocation> invocations, List<Result> results, String columnKind, Object properties) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, List<SarifRule> rules) {}

    record Invocation(boolean executionSuccessful) {}

    /**
     * Words.
     *
     * @param text plain
     */
    public record Message(String text) {}

    /**
     * One finding.
     *
     * @param ruleId the rule's id
     * @param ruleIndex its place among the rules, -1 if it is not there
     * @param level {@code error}, {@code warning} or {@code note}
     * @param message what is wrong
     * @param locations where
     * @param partialFingerprints what stays the same from run to run
     * @param suppressions who said that it does not count
     */
    public record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Message message,
            List<Location> locations,
            Fingerprint partialFingerprints,
            List<Suppression> suppressions) {}

    /**
     * What makes a finding the same as another one.
     *
     * @param value hexadecimal
     */
    public record Fingerprint(
            @SerializedName("mrtFinding/v1") String value) {}

    /**
     * Why a finding does not count.
     *
     * @param kind {@code inSource} or {@code external}
     * @param justification a person's reason
     */
    public record Suppression(String kind, String justification) {}

    /**
     * A place.
     *
     * @param physicalLocation in a file
     * @param logicalLocations in the database
     */
    public record Location(
            PhysicalLocation physicalLocation, @Nullable List<LogicalLocation> logicalLocations) {

        /**
         * A place.
         *
         * @param file relative to the working directory, or absolute
         * @param object the database object; may be empty
         * @param region {@code null} where only the file is known
         * @return the place
         */
        public static Location of(String file, String object, @Nullable Region region) {
            List<LogicalLocation> objects = object.isBlank() ? null : List.of(new LogicalLocation(object));
            return new Location(new PhysicalLocation(new Artifact(uri(file)), region), objects);
        }

        /** A relative reference, whose first segment must not look like a scheme (RFC 3986, 4.2), or a file URI. */
        private static String uri(String file) {
            String path = file.replace('\\', '/');
            try {
                if (ABSOLUTE.matcher(path).lookingAt()) {
                    return new URI("file", "", path.startsWith("/") ? path : "/" + path, null).toASCIIString();
                }
                return new URI(null, null, path.contains(":") ? "./" + path : path, null).toASCIIString();
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(file + " is no path.", e);
            }
        }
    }

    record PhysicalLocation(
            Artifact artifactLocation, @Nullable Region region) {}

    record Artifact(String uri) {}

    record LogicalLocation(String fullyQualifiedName) {}

    /**
     * Lines.
     *
     * @param startLine counted from 1
     * @param startColumn counted from 1; {@code null} where it is not known
     * @param snippet what stands there
     */
    public record Region(
            int startLine,
            @Nullable Integer startColumn,
            @Nullable Message snippet) {}
}
