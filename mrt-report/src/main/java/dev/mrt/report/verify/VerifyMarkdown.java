package dev.mrt.report.verify;

import dev.mrt.api.result.Finding;
import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.report.Counts;
import dev.mrt.report.Places;
import dev.mrt.report.Titles;
import dev.mrt.report.format.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Writes verdicts as Markdown: for the summary of a job on GitHub, or a comment on a pull request. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class VerifyMarkdown {

    /** GitHub takes a summary of at most 1 MiB, and nobody reads more. */
    private static final int MOST_ROWS = 200;

    private final VerifiedChain chain;

    private VerifyMarkdown(VerifiedChain chain) {
        this.chain = chain;
    }

    /**
     * One section.
     *
     * @param chain the verdicts
     * @return lines, beginning with a heading
     */
    public static String of(VerifiedChain chain) {
        return new VerifyMarkdown(chain).section();
    }

    private String section() {
        List<RevisionResult> results = chain.report().results();
        List<RevisionResult> unsafe = chain.unsafe();
        List<List<String>> wrong = unsafe.stream().flatMap(this::wrong).toList();
        List<List<String>> all = results.stream().map(this::verdict).toList();
        String heading = "### " + (unsafe.isEmpty() ? "✅" : "❌") + " mrt verify: "
                + Markdown.text(Counts.of(chain.report())) + "\n";
        return Stream.of(
                        heading,
                        table(List.of("migration", "what is wrong", "object", "where", "message"), wrong),
                        Markdown.details("All verdicts", table(List.of("migration", "verdict", "why"), all)),
                        Markdown.details(
                                "Limits of these verdicts", table(List.of("limit", "migrations", "message"), limits())),
                        inventory(),
                        Markdown.text(engine()) + "\n")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String table(List<String> header, List<List<String>> rows) {
        String table = Markdown.table(header, rows.subList(0, Math.min(rows.size(), MOST_ROWS)));
        int more = rows.size() - MOST_ROWS;
        return more > 0 ? table + "\n... and " + more + " more.\n" : table;
    }

    private Stream<List<String>> wrong(RevisionResult result) {
        String migration = Markdown.text(Titles.of(result.migration()));
        if (result.findings().isEmpty()) {
            String place = Markdown.code(chain.file(result));
            String verdict = result.verdict().words();
            return Stream.of(List.of(migration, verdict, "", place, Markdown.text(result.reason())));
        }
        return result.findings().stream().map(finding -> wrong(migration, finding));
    }

    private List<String> wrong(String migration, Finding finding) {
        return List.of(
                migration,
                Markdown.text(finding.kind().name()),
                Markdown.code(finding.object()),
                Markdown.code(chain.place(Places.of(finding))),
                Markdown.text(finding.message()));
    }

    private List<String> verdict(RevisionResult result) {
        boolean safe = chain.safe().test(result);
        String sign = result.passed() ? "✅ " : safe ? "" : "❌ ";
        return List.of(
                Markdown.text(Titles.of(result.migration())),
                sign + result.verdict().words(),
                Markdown.text(result.reason()));
    }

    /** Each once, with the migrations that it holds for. */
    private List<List<String>> limits() {
        Map<List<String>, Set<String>> revisions = new LinkedHashMap<>();
        for (RevisionResult result : chain.report().results()) {
            for (Limitation limitation : result.limitations()) {
                String limit = (limitation.kind() + " " + limitation.object()).strip();
                revisions
                        .computeIfAbsent(List.of(limit, limitation.message()), key -> new LinkedHashSet<>())
                        .add(result.revision());
            }
        }
        List<List<String>> rows = new ArrayList<>();
        revisions.forEach((limit, of) -> rows.add(List.of(
                Markdown.text(limit.get(0)), Markdown.text(String.join(", ", of)), Markdown.text(limit.get(1)))));
        return rows;
    }

    private String inventory() {
        List<List<String>> rows = chain.report().inventory().stream()
                .map(odd -> List.of(Markdown.code(chain.place(odd.location())), Markdown.text(odd.message())))
                .toList();
        return table(List.of("file", "what is odd"), rows);
    }

    private String engine() {
        return chain.report().engine() + " " + chain.report().engineVersion() + " on "
                + chain.report().database().product() + " "
                + chain.report().database().version() + ", mrt "
                + chain.report().mrtVersion();
    }
}
