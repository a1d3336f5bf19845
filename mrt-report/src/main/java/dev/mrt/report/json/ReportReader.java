package dev.mrt.report.json;

import dev.mrt.api.MrtException;
import dev.mrt.api.Shard;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.ShardScope;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.InventoryFinding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The whole document. */
final class ReportReader {

    /** What is not released yet. */
    private static final String UNRELEASED = "development";

    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\..*");

    /** Within these major versions keys are added, but none is removed or gets another meaning. */
    private static final int HIGHEST_MAJOR = 1;

    private final Fields document;

    ReportReader(Fields document) {
        this.document = document;
    }

    VerificationReport report() {
        String version = version();
        ShardScope scope = document.optional("shard").map(ReportReader::scope).orElse(null);
        List<RevisionResult> results = results(scope);
        VerificationReport report = new VerificationReport(
                version,
                document.text("engine"),
                document.text("engineVersion"),
                database(document.inner("database")),
                results,
                document.list("inventory").stream().map(ReportReader::inventory).toList(),
                scope);
        requireWhole(report);
        return report;
    }

    private String version() {
        String version = document.text("version");
        Matcher form = VERSION.matcher(version);
        boolean known =
                version.equals(UNRELEASED) || (form.matches() && Integer.parseInt(form.group(1)) <= HIGHEST_MAJOR);
        if (!known) {
            throw document.unknown("version", version);
        }
        return version;
    }

    /** The numbers in it are for decisions that a report does not take any more. */
    private static DatabaseInfo database(Fields database) {
        return new DatabaseInfo(database.text("product"), database.text("version"), 0, 0);
    }

    private static ShardScope scope(Fields shard) {
        int index = shard.count("index");
        int count = shard.count("count");
        if (index < 1 || index > count) {
            throw shard.contradiction("index", "is " + index + " of " + count);
        }
        return new ShardScope(new Shard(index, count), shard.count("migrations"), shard.text("chain"));
    }

    private List<RevisionResult> results(@Nullable ShardScope scope) {
        int before = scope == null ? 0 : scope.shard().begin(scope.migrations());
        List<Fields> entries = document.list("results");
        List<RevisionResult> results = IntStream.range(0, entries.size())
                .mapToObj(i -> new ResultReader(entries.get(i), before + i + 1).result())
                .toList();
        Set<String> names = new HashSet<>();
        results.stream()
                .map(RevisionResult::revision)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(twice -> {
                    throw document.contradiction("results", "has " + twice + " twice");
                });
        return results;
    }

    private void requireWhole(VerificationReport report) {
        Fields summary = document.inner("summary");
        require(summary, "total", report.results().size());
        for (Verdict verdict : Verdict.values()) {
            require(summary, ResultReader.nameOf(verdict), report.count(verdict));
        }
        Optional.ofNullable(report.shard())
                .filter(scope -> scope.size() != report.results().size())
                .ifPresent(scope -> {
                    throw document.contradiction(
                            "results",
                            "has " + report.results().size() + " migrations, but shard " + scope.shard() + " of "
                                    + scope.migrations() + " has " + scope.size());
                });
    }

    private static void require(Fields summary, String key, int counted) {
        if (summary.count(key) != counted) {
            throw summary.contradiction(key, "is " + summary.count(key) + ", but there are " + counted);
        }
    }

    private static InventoryFinding inventory(Fields finding) {
        return new InventoryFinding(
                new SourceLocation(finding.text("file"), finding.count("line")), finding.text("message"));
    }

    static MrtException broken(Fields result, IllegalArgumentException why) {
        return MrtException.usage(
                result.document() + ": " + result.path()
                        + " contradicts itself; the report was changed or is not whole.",
                why);
    }
}
