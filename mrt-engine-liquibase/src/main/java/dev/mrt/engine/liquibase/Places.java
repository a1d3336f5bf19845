package dev.mrt.engine.liquibase;

import dev.mrt.api.model.SourceLocation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the line at which a step failed. */
final class Places {

    private final Sources sources;

    Places(Sources sources) {
        this.sources = sources;
    }

    SourceLocation inUpdate(Step step, Recorder recorder, @Nullable String statement) {
        SourceLocation start = step.migration().location();
        if (isSql(step)) {
            return start.at(lineOf(step, step.spot().changeLine(0), statement));
        }
        return recorder.changeIndex(step.changeSet().getChanges())
                .map(index -> start.at(step.spot().changeLine(index)))
                .orElse(start);
    }

    SourceLocation inRollback(Step step, @Nullable String statement) {
        SourceLocation start = step.migration()
                .rollback()
                .scriptOr(step.migration().location())
                .location();
        return isSql(step) ? start.at(lineOf(step, start.line(), statement)) : start;
    }

    private static boolean isSql(Step step) {
        return step.physicalFile().toLowerCase(Locale.ROOT).endsWith(".sql");
    }

    private int lineOf(Step step, int otherwise, @Nullable String statement) {
        if (statement == null) {
            return otherwise;
        }
        String text = sources.text(step.physicalFile());
        return text.isEmpty() ? otherwise : Locator.lineOf(step.spot(), text, statement);
    }
}
