package dev.mrt.report.html;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.report.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A migration beside its rollback.
 *
 * @param codes both, the migration first
 * @param loose findings of static checks that are about no line of them
 */
record CodePair(List<Code> codes, List<Note> loose) {

    static CodePair of(Entry entry, List<VerdictOn.Failure> failures, int room) {
        Migration migration = entry.migration();
        RollbackText rollback = entry.rollback();
        Optional<ScriptLines> up = Optional.ofNullable(migration).map(each -> new ScriptLines(each.up()));
        Optional<ScriptLines> down = Optional.ofNullable(rollback).map(each -> new ScriptLines(each.script()));
        List<Mark> upMarks = new ArrayList<>();
        List<Mark> downMarks = new ArrayList<>();
        List<Note> loose = new ArrayList<>();
        for (VerdictOn.Failure failure : failures) {
            down.flatMap(lines -> Mark.of(failure, lines))
                    .ifPresentOrElse(
                            downMarks::add,
                            () -> up.flatMap(lines -> Mark.of(failure, lines)).ifPresent(upMarks::add));
        }
        for (RiskWarning warning : entry.warnings()) {
            Optional<Mark> inUp = up.flatMap(lines -> Mark.of(warning, lines));
            Optional<Mark> inDown = down.flatMap(lines -> Mark.of(warning, lines));
            if (inUp.isPresent() && (inDown.isEmpty() || isWord(inUp.get()) || !isWord(inDown.get()))) {
                upMarks.add(inUp.get());
            } else if (inDown.isPresent()) {
                downMarks.add(inDown.get());
            } else {
                loose.add(Note.of(warning));
            }
        }
        return new CodePair(List.of(up(migration, up, upMarks, room), down(rollback, down, downMarks, room)), loose);
    }

    /** Where the statement itself was found, not only its line. */
    private static boolean isWord(Mark mark) {
        return mark.end() > mark.start();
    }

    private static Code up(@Nullable Migration migration, Optional<ScriptLines> lines, List<Mark> marks, int room) {
        if (migration == null || lines.isEmpty()) {
            return Code.none("Migration", "", "", "A report of mrt verify holds no SQL of migrations.");
        }
        String place = Printable.line(migration.up().location().toString());
        return lines.get().isEmpty()
                ? Code.none(
                        "Migration",
                        place,
                        "",
                        "No SQL is known: it is code, or the engine tells only when it runs it.")
                : Code.of("Migration", place, "", lines.get(), marks, room);
    }

    private static Code down(@Nullable RollbackText rollback, Optional<ScriptLines> lines, List<Mark> marks, int room) {
        if (rollback == null || lines.isEmpty()) {
            return Code.none("Rollback", "", "", "Nothing is known of its rollback.");
        }
        String place = rollback.isMissing() ? "" : rollback.script().location().toString();
        return lines.get().isEmpty()
                ? Code.none("Rollback", place, rollback.origin(), rollback.instead())
                : Code.of("Rollback", place, rollback.origin(), lines.get(), marks, room);
    }
}
