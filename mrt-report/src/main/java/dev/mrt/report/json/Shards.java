package dev.mrt.report.json;

import dev.mrt.api.MrtException;
import dev.mrt.api.Shard;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.ShardScope;
import dev.mrt.api.result.VerificationReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The reports of one chain's shards on their way to one report. */
final class Shards {

    private final List<Named> reports;

    /** A report, and what it is called in messages. */
    private record Named(String name, VerificationReport report) {

        ShardScope scope() {
            ShardScope scope = report.shard();
            if (scope == null) {
                throw MrtException.usage(
                        name + " is the report of a whole run, not of a shard; only reports of mrt verify"
                                + " --shard can be put together.");
            }
            return scope;
        }
    }

    Shards(Map<String, VerificationReport> reports) {
        this.reports = reports.entrySet().stream()
                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                .toList();
    }

    VerificationReport merged() {
        if (reports.isEmpty()) {
            throw MrtException.usage("There is no report to put together; give the JSON report of each shard.");
        }
        Named first = reports.get(0);
        if (reports.size() == 1 && first.report().shard() == null) {
            return first.report();
        }
        reports.forEach(report -> requireAlike(first, report));
        List<VerificationReport> ordered = List.copyOf(byIndex().values());
        requireDistinct();
        VerificationReport any = first.report();
        return new VerificationReport(
                any.mrtVersion(),
                any.engine(),
                any.engineVersion(),
                any.database(),
                ordered.stream().flatMap(report -> report.results().stream()).toList(),
                ordered.stream()
                        .flatMap(report -> report.inventory().stream())
                        .distinct()
                        .toList());
    }

    private static void requireAlike(Named first, Named other) {
        alike(
                first,
                other,
                "the number of shards",
                named -> named.scope().shard().count());
        alike(first, other, "mrt", named -> named.report().mrtVersion());
        alike(
                first,
                other,
                "the engine",
                named -> named.report().engine() + " " + named.report().engineVersion());
        alike(
                first,
                other,
                "the database",
                named -> named.report().database().product() + " "
                        + named.report().database().version());
        boolean sameChain = first.scope().migrations() == other.scope().migrations()
                && first.scope().chain().equals(other.scope().chain());
        if (!sameChain) {
            throw MrtException.usage(first.name() + " and " + other.name()
                    + " are not about the same migrations; verify every shard from the same files and with the same choice of"
                    + " migrations.");
        }
    }

    private static void alike(Named first, Named other, String what, Function<Named, Object> value) {
        if (!Objects.equals(value.apply(first), value.apply(other))) {
            throw MrtException.usage(first.name() + " and " + other.name() + " do not belong together: " + what + " is "
                    + value.apply(first) + " in the first and " + value.apply(other) + " in the second.");
        }
    }

    private Map<Integer, VerificationReport> byIndex() {
        Map<Integer, Named> found = new TreeMap<>();
        for (Named report : reports) {
            Named before = found.put(report.scope().shard().index(), report);
            if (before != null) {
                throw MrtException.usage(before.name() + " and " + report.name() + " are both shard "
                        + report.scope().shard() + "; give each shard once.");
            }
        }
        int count = reports.get(0).scope().shard().count();
        List<String> missing = IntStream.rangeClosed(1, count)
                .filter(index -> !found.containsKey(index))
                .mapToObj(index -> new Shard(index, count).toString())
                .toList();
        if (!missing.isEmpty()) {
            boolean one = missing.size() == 1;
            throw MrtException.usage((one ? "The report of shard " : "The reports of shards ")
                    + String.join(", ", missing) + (one ? " is" : " are")
                    + " missing; the chain was not verified as a whole.");
        }
        Map<Integer, VerificationReport> ordered = new TreeMap<>();
        found.forEach((index, named) -> ordered.put(index, named.report()));
        return ordered;
    }

    private void requireDistinct() {
        Map<String, Named> owners = new HashMap<>();
        for (Named named : reports) {
            for (RevisionResult result : named.report().results()) {
                Named before = owners.put(result.revision(), named);
                if (before != null) {
                    throw MrtException.usage(before.name() + " and " + named.name() + " both have a verdict on "
                            + result.revision() + "; their parts of the chain overlap.");
                }
            }
        }
    }
}
