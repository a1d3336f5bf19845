package dev.mrt.report.explain;

import dev.mrt.api.check.StatementFacts;
import java.util.ArrayList;
import java.util.List;

/** Neighbouring statements of which the same is said, such as a thousand INSERTs. */
record Repetition(StatementFacts first, StatementFacts last, int count) {

    static List<Repetition> of(List<StatementFacts> statements) {
        List<Repetition> grouped = new ArrayList<>();
        for (StatementFacts next : statements) {
            int end = grouped.size() - 1;
            if (end >= 0 && grouped.get(end).says(next)) {
                grouped.set(end, new Repetition(grouped.get(end).first, next, grouped.get(end).count + 1));
            } else {
                grouped.add(new Repetition(next, next, 1));
            }
        }
        return grouped;
    }

    private boolean says(StatementFacts next) {
        return next.sentences().equals(first.sentences());
    }

    List<String> sentences() {
        return first.sentences();
    }

    /** {@code V3__x.sql:2}, or {@code V3__x.sql:2 to 1001, 1000 statements}. */
    String place() {
        String from = first.statement().location().toString();
        int to = last.statement().location().line();
        return count == 1 ? from : from + (to > 0 ? " to " + to : "") + ", " + count + " statements";
    }
}
