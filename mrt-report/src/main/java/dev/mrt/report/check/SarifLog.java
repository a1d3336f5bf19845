package dev.mrt.report.check;

import com.google.gson.annotations.SerializedName;
import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Statement;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of SARIF 2.1.0 that mrt writes; names as in the standard. */
record SarifLog(@SerializedName("$schema") String schema, String version, List<Run> runs) {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final Pattern ABSOLUTE = Pattern.compile("/|[A-Za-z]:/");

    static SarifLog of(Run run) {
        return new SarifLog(SCHEMA, "2.1.0", List.of(run));
    }

    record Run(Tool tool, List<Invocation> invocations, List<Result> results, String columnKind, Coverage properties) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, List<SarifRule> rules) {}

    record Invocation(boolean executionSuccessful) {}

    record Message(String text) {}

    record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Message message,
            List<Location> locations,
            Fingerprint partialFingerprints,
            List<Suppression> suppressions) {}

    record Fingerprint(@SerializedName("mrtFinding/v1") String value) {}

    record Suppression(String kind, String justification) {}

    /** How much was read. */
    record Coverage(String dialect, int migrations, int statements, int analysed, int harmless, int notAnalysed) {
        static Coverage of(CheckReport report) {
            CheckReport.Coverage coverage = report.coverage();
            return new Coverage(
                    report.dialect().id(),
                    coverage.migrations(),
                    coverage.statements(),
                    coverage.analysed(),
                    coverage.harmless(),
                    coverage.notAnalysed().size());
        }
    }

    record Location(
            PhysicalLocation physicalLocation, @Nullable List<LogicalLocation> logicalLocations) {
        static Location of(RiskWarning warning, String file) {
            List<LogicalLocation> objects =
                    warning.object().isBlank() ? null : List.of(new LogicalLocation(warning.object()));
            return new Location(new PhysicalLocation(new Artifact(uri(file)), Region.of(warning)), objects);
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

    record Region(
            int startLine,
            @Nullable Integer startColumn,
            @Nullable Message snippet) {
        /** {@code null} where only the file is known. */
        static @Nullable Region of(RiskWarning warning) {
            Statement statement = warning.statement();
            int column = Wording.column(warning);
            return warning.location().line() < 1
                    ? null
                    : new Region(
                            warning.location().line(),
                            column > 0 ? column : null,
                            statement == null ? null : new Message(statement.text()));
        }
    }
}
