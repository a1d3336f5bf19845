package dev.mrt.report.check;

import dev.mrt.api.check.CheckReport.Suppressed;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.report.Titles;
import dev.mrt.report.format.Xml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apiguardian.api.API;

/**
 * Writes findings as JUnit XML, which every build server reads: a test case for each migration, a failure for each finding that fails the
 * run. Other findings stand in the output of the case; a case whose findings are all suppressed is skipped.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JunitReport {

    private final CheckedChain chain;
    private final Map<String, Case> cases = new LinkedHashMap<>();

    private JunitReport(CheckedChain chain) {
        this.chain = chain;
        chain.migrations().forEach(migration -> cases.put(migration.id().value(), Case.of(chain, migration)));
        chain.report().warnings().forEach(warning -> caseOf(warning).findings().add(warning));
        chain.report()
                .suppressed()
                .forEach(each -> caseOf(each.warning()).suppressed().add(each));
    }

    private Case caseOf(RiskWarning warning) {
        return cases.computeIfAbsent(warning.revision(), revision -> Case.ofFile(revision, chain.file(warning)));
    }

    /** A migration, or a file that belongs to none. */
    private record Case(String name, String file, List<RiskWarning> findings, List<Suppressed> suppressed) {

        static Case of(CheckedChain chain, Migration migration) {
            return new Case(
                    Titles.of(migration),
                    chain.files().apply(migration.location()),
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        static Case ofFile(String revision, String file) {
            return new Case(revision.isBlank() ? file : revision, file, new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * One suite.
     *
     * @param chain the findings
     * @return XML that ends with a line break
     */
    public static String of(CheckedChain chain) {
        return Xml.document(new JunitReport(chain)::write);
    }

    private void write(Xml xml) throws XMLStreamException {
        String[] counts = {
            "tests", String.valueOf(cases.size()),
            "failures", count(each -> !failures(each).isEmpty()),
            "errors", "0",
            "skipped", count(this::isSkipped)
        };
        xml.open("testsuites", counts);
        xml.open(
                "testsuite",
                Stream.concat(Stream.of("name", "mrt check", "time", "0"), Stream.of(counts))
                        .toArray(String[]::new));
        for (Case each : cases.values()) {
            write(xml, each);
        }
        xml.close();
        xml.close();
    }

    private String count(Predicate<Case> condition) {
        return String.valueOf(cases.values().stream().filter(condition).count());
    }

    private List<RiskWarning> failures(Case each) {
        return each.findings().stream().filter(chain::fails).toList();
    }

    private boolean isSkipped(Case each) {
        return failures(each).isEmpty()
                && !each.suppressed().isEmpty()
                && each.findings().isEmpty();
    }

    private void write(Xml xml, Case each) throws XMLStreamException {
        xml.open("testcase", "name", each.name(), "classname", "mrt.check", "file", each.file(), "time", "0");
        for (RiskWarning failure : failures(each)) {
            xml.element("failure", body(failure), "message", Wording.title(failure), "type", failure.code());
        }
        if (isSkipped(each)) {
            xml.element("skipped", "", "message", suppressed(each).replace("\n", "; "));
        }
        String output = output(each);
        if (!output.isEmpty()) {
            xml.element("system-out", output);
        }
        xml.close();
    }

    private String body(RiskWarning warning) {
        int line = warning.location().line();
        return chain.file(warning) + (line > 0 ? ":" + line : "") + "\n" + Wording.whole(warning);
    }

    private String output(Case each) {
        Stream<String> others = each.findings().stream()
                .filter(warning -> !chain.fails(warning))
                .map(warning -> warning.severity() + " " + Wording.title(warning) + "\n" + body(warning));
        Stream<String> suppressed = isSkipped(each) ? Stream.empty() : Stream.of(suppressed(each));
        return Stream.concat(others, suppressed).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static String suppressed(Case each) {
        return each.suppressed().stream()
                .map(silenced -> Wording.title(silenced.warning()) + ": " + Wording.reason(silenced))
                .collect(Collectors.joining("\n"));
    }
}
