package dev.mrt.cli;

import dev.mrt.api.check.FixResult;
import dev.mrt.api.check.FixResult.State;
import dev.mrt.api.check.Suggestion;
import java.io.PrintWriter;
import java.util.List;

/** Prints rollbacks as SQL, and what became of them as sentences. */
final class FixText {

    private final Console console;
    private final PrintWriter out;

    FixText(Console console) {
        this.console = console;
        this.out = console.outWriter();
    }

    void print(List<FixResult> results) {
        results.forEach(this::sql);
        out.flush();
        results.forEach(this::state);
        if (results.isEmpty()) {
            console.err().println("mrt: every migration has a rollback.");
        }
    }

    private void sql(FixResult result) {
        Suggestion suggestion = result.suggestion();
        String name = result.migration().id() + " (" + result.migration().location() + ")";
        if (!suggestion.upBefore().isEmpty()) {
            out.println("-- Before the statements of " + name);
            statements(suggestion.upBefore());
            out.println();
        }
        out.println((suggestion.isWhole() ? "-- Rollback of " : "-- Part of a rollback of ") + name);
        suggestion.obstacles().forEach(obstacle -> comment("missing: " + obstacle));
        suggestion.notes().forEach(note -> comment("note: " + note));
        statements(suggestion.rollback());
        out.println();
    }

    private void comment(String text) {
        text.lines().forEach(line -> out.println("-- " + line));
    }

    private void statements(List<String> statements) {
        statements.forEach(statement -> out.println(statement + ";"));
    }

    private void state(FixResult result) {
        if (result.state() == State.WRITTEN) {
            result.edits().forEach(edit -> console.err().println("mrt: wrote " + edit.path()));
        } else if (result.state() == State.REFUSED) {
            console.err().println("mrt: " + result.migration().id() + " gets no rollback. " + result.reason());
        }
    }
}
