package dev.mrt.core.internal.hints;

import java.util.List;

/** Runs every reader over a script and the code in its strings. */
final class HintReader {

    private final Collected out;

    HintReader(Collected out) {
        this.out = out;
    }

    void read(Script script) {
        Tokens tokens = script.tokens();
        Operands operands = new Operands(tokens);
        Clause clause = new Clause(tokens);
        Cases cases = new Cases(tokens, operands, out);
        JsonValues json = new JsonValues(tokens, operands, out);
        List<Reader> readers = List.of(
                clause,
                cases,
                new Comparisons(tokens, operands, clause, cases, json, out),
                new Conditions(tokens, operands, out),
                new Inserts(tokens, operands, out),
                new Columns(tokens, operands, clause, out),
                new Calls(tokens, operands, out),
                json,
                new JsonKeys(tokens, operands, out),
                new Duplicates(tokens, operands, clause, out));
        for (int i = 0; i < tokens.size(); i++) {
            for (Reader reader : readers) {
                reader.read(i);
            }
        }
        script.nested().stream().filter(Script.Nested::code).forEach(nested -> read(nested.script()));
    }
}
