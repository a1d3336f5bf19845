package dev.mrt.report.verify;

import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.report.TestMessages;
import dev.mrt.report.Titles;
import dev.mrt.report.format.Xml;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apiguardian.api.API;

/**
 * Writes verdicts as JUnit XML, which every build server reads: a test case for each migration, which fails if the verdict fails the run and
 * is skipped if the verdict is another than passed; as in the JUnit front-end.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class VerifyJunit {

    private static final double MILLIS_PER_SECOND = 1000;

    private final VerifiedChain chain;

    private VerifyJunit(VerifiedChain chain) {
        this.chain = chain;
    }

    /**
     * One suite.
     *
     * @param chain the verdicts
     * @return XML that ends with a line break
     */
    public static String of(VerifiedChain chain) {
        return Xml.document(new VerifyJunit(chain)::write);
    }

    private void write(Xml xml) throws XMLStreamException {
        List<RevisionResult> results = chain.report().results();
        long failures = chain.unsafe().size();
        long skipped = results.stream().filter(this::isSkipped).count();
        String time = seconds(results.stream().map(RevisionResult::took).reduce(Duration.ZERO, Duration::plus));
        String[] counts = {
            "tests", String.valueOf(results.size()),
            "failures", String.valueOf(failures),
            "errors", "0",
            "skipped", String.valueOf(skipped),
            "time", time
        };
        xml.open("testsuites", counts);
        xml.open(
                "testsuite",
                Stream.concat(Stream.of("name", "mrt verify"), Stream.of(counts))
                        .toArray(String[]::new));
        for (RevisionResult result : results) {
            write(xml, result);
        }
        if (!chain.report().inventory().isEmpty()) {
            xml.element("system-out", inventory());
        }
        xml.close();
        xml.close();
    }

    private boolean isSkipped(RevisionResult result) {
        return chain.safe().test(result) && result.verdict() != Verdict.PASSED;
    }

    private void write(Xml xml, RevisionResult result) throws XMLStreamException {
        xml.open(
                "testcase",
                "name",
                Titles.of(result.migration()),
                "classname",
                "mrt.verify",
                "file",
                chain.file(result),
                "time",
                seconds(result.took()));
        if (!chain.safe().test(result)) {
            String[] attributes = {"message", title(result), "type", type(result)};
            xml.element("failure", TestMessages.failure(result), attributes);
        } else if (isSkipped(result)) {
            xml.element("skipped", "", "message", TestMessages.notPassed(result));
        } else if (!result.limitations().isEmpty()) {
            xml.element("system-out", TestMessages.failure(result));
        }
        xml.close();
    }

    private static String title(RevisionResult result) {
        return result.findings().isEmpty()
                ? TestMessages.notPassed(result)
                : result.findings().stream()
                        .map(finding -> (finding.kind() + " " + finding.object()).strip())
                        .collect(Collectors.joining(", "));
    }

    private static String type(RevisionResult result) {
        return result.findings().isEmpty()
                ? result.verdict().name()
                : result.findings().get(0).kind().name();
    }

    private String inventory() {
        return chain.report().inventory().stream()
                .map(odd -> chain.place(odd.location()) + ": " + odd.message())
                .collect(Collectors.joining("\n"));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / MILLIS_PER_SECOND);
    }
}
