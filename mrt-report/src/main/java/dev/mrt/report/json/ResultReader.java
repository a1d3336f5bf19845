package dev.mrt.report.json;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.Coverage;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One entry of {@code results}. */
final class ResultReader {

    private static final String REPEATABLE = "R:";

    private final Fields fields;
    private final int ordinal;

    /**
     * Reads an entry.
     *
     * @param fields the entry
     * @param ordinal its place in what was to be verified, counted from 1
     */
    ResultReader(Fields fields, int ordinal) {
        this.fields = fields;
        this.ordinal = ordinal;
    }

    RevisionResult result() {
        try {
            RevisionResult result = new RevisionResult(
                    migration(),
                    verdict(),
                    fields.text("reason"),
                    fields.list("failures").stream().map(ResultReader::finding).toList(),
                    fields.list("limitations").stream()
                            .map(ResultReader::limitation)
                            .toList(),
                    coverage(fields.inner("coverage")),
                    Duration.ofMillis(fields.number("durationMillis")));
            requireAlike(result);
            return result;
        } catch (IllegalArgumentException e) {
            throw ReportReader.broken(fields, e);
        }
    }

    /** What is said twice. */
    private void requireAlike(RevisionResult result) {
        boolean alike = fields.flag("passed") == result.passed()
                && fields.flag("skipped") == result.skipped()
                && fields.text("skipReason").equals(result.skipReason())
                && fields.count("riskScore") == result.riskScore();
        if (!alike) {
            throw fields.contradiction(
                    "verdict", "is " + nameOf(result.verdict()) + ", but passed, skipped or riskScore says otherwise");
        }
    }

    private Migration migration() {
        String revision = fields.text("revision");
        Fields rollback = fields.inner("rollback");
        boolean ownText = Set.of("scripted", "generated", "referenced").contains(rollback.text("kind"));
        SourceLocation place = new SourceLocation(fields.text("file"), ownText ? 0 : rollback.count("line"));
        return new Migration(
                new MigrationId(revision),
                ordinal,
                revision.startsWith(REPEATABLE) ? MigrationKind.REPEATABLE : MigrationKind.VERSIONED,
                fields.text("description"),
                place,
                new Script(place, fields.optionalText("sql")),
                rollback(rollback),
                Set.of());
    }

    private static Rollback rollback(Fields rollback) {
        String kind = rollback.text("kind");
        String description = rollback.text("description");
        Script script =
                new Script(new SourceLocation(rollback.text("file"), rollback.count("line")), rollback.text("sql"));
        Stream<Rollback> forms = Stream.of(
                new Rollback.Scripted(script),
                new Rollback.Generated(script),
                new Rollback.Referenced(script, description.replaceFirst("^[^:]*: ", "")),
                new Rollback.Code(description),
                new Rollback.Declared(description),
                new Rollback.Missing(description));
        return forms.filter(form -> form.code().equals(kind))
                .findFirst()
                .orElseThrow(() -> rollback.unknown("kind", kind));
    }

    private Verdict verdict() {
        String name = fields.text("verdict");
        return Stream.of(Verdict.values())
                .filter(verdict -> nameOf(verdict).equals(name))
                .findFirst()
                .orElseThrow(() -> fields.unknown("verdict", name));
    }

    /** The name in JSON: {@code notRun} of {@link Verdict#NOT_RUN}. */
    static String nameOf(Verdict verdict) {
        String joined = Stream.of(verdict.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }

    private static Finding finding(Fields failure) {
        SourceLocation place = new SourceLocation(failure.text("file"), failure.count("line"));
        return new Finding(
                failure.constant("kind", FindingKind.class),
                failure.text("object"),
                failure.text("message"),
                null,
                null,
                failure.text("diff"),
                place,
                place);
    }

    private static Limitation limitation(Fields limitation) {
        return new Limitation(
                limitation.constant("kind", LimitationKind.class),
                limitation.text("object"),
                limitation.text("message"));
    }

    private static Coverage coverage(Fields coverage) {
        return new Coverage(
                coverage.count("tables"),
                coverage.count("tablesWithRows"),
                coverage.count("columns"),
                coverage.count("columnsWithValues"),
                coverage.number("rows"));
    }
}
