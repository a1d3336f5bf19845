package dev.mrt.core.internal.explain;

import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.StatementFacts;
import dev.mrt.api.sql.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Statements in plain words, by what the analyzer understood of them. */
final class Sentences {

    static final Phrases PHRASES = new Phrases()
            .addAll(TablePhrases.ALL)
            .addAll(KeyPhrases.ALL)
            .addAll(ObjectPhrases.ALL)
            .addAll(RowPhrases.ALL)
            .addAll(SessionPhrases.ALL);

    private Sentences() {}

    static List<StatementFacts> of(List<Statement> statements, List<Occurrence<?>> changes) {
        Map<Statement, List<Occurrence<?>>> byStatement = new IdentityHashMap<>();
        changes.forEach(each -> byStatement
                .computeIfAbsent(each.statement(), statement -> new ArrayList<>())
                .add(each));
        return statements.stream()
                .map(statement -> new StatementFacts(
                        statement, sentences(statement, byStatement.getOrDefault(statement, List.of()))))
                .toList();
    }

    private static List<String> sentences(Statement statement, List<Occurrence<?>> changes) {
        return switch (statement.reading()) {
            case NOT_ANALYSED -> List.of("Was not understood: " + Words.code(statement.text()));
            case SYNTAX_ERROR -> List.of("Is no SQL that a database would take: " + Words.code(statement.text()));
            case HARMLESS, ANALYSED ->
                changes.isEmpty()
                        ? List.of("Changes neither schema nor rows.")
                        : changes.stream().map(Sentences::sentence).toList();
        };
    }

    private static String sentence(Occurrence<?> occurrence) {
        String sentence = PHRASES.of(occurrence);
        return occurrence.certain() ? sentence : "Its code may do this: " + sentence;
    }
}
