package dev.mrt.report.html;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.result.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the findings on a migration to the lines of its two texts. */
final class CodePair {

    private final Entry entry;
    private final ScriptLines up;
    private final ScriptLines down;
    private final List<Mark> upMarks = new ArrayList<>();
    private final List<Mark> downMarks = new ArrayList<>();
    private final List<Note> loose = new ArrayList<>();
    private final Map<Finding, String> anchors = new HashMap<>();
    private final String upId;
    private final String downId;

    /**
     * Sorts findings.
     *
     * @param id the anchor of the migration on the page
     * @param entry a migration with what the static checks found
     * @param findings what its verification found
     */
    CodePair(String id, Entry entry, List<Finding> findings) {
        this.upId = id + "u";
        this.downId = id + "d";
        this.entry = entry;
        this.up = new ScriptLines(entry.up());
        this.down = new ScriptLines(entry.down());
        findings.forEach(this::add);
        entry.warnings().forEach(this::add);
    }

    private void add(Finding finding) {
        Optional<Mark> inDown = Mark.of(finding, down);
        Mark.of(finding, up).filter(mark -> inDown.isEmpty()).ifPresent(mark -> {
            upMarks.add(mark);
            anchors.put(finding, upId + mark.line());
        });
        inDown.ifPresent(mark -> {
            downMarks.add(mark);
            anchors.put(finding, downId + mark.line());
        });
    }

    /** The line that a finding of the verification is at; empty if it is about none. */
    String anchor(Finding finding) {
        return anchors.getOrDefault(finding, "");
    }

    private void add(RiskWarning warning) {
        Optional<Mark> inUp = Mark.of(warning, up);
        Optional<Mark> inDown = Mark.of(warning, down);
        if (inUp.isPresent()
                && (inDown.isEmpty() || inUp.get().hasWord() || !inDown.get().hasWord())) {
            upMarks.add(inUp.get());
        } else if (inDown.isPresent()) {
            downMarks.add(inDown.get());
        } else {
            loose.add(Note.of(warning));
        }
    }

    /** Findings of static checks that are about no line. */
    List<Note> loose() {
        return loose;
    }

    /** The migration, then its rollback. */
    List<Code> codes(int room) {
        return List.of(migration(room), rollback(room));
    }

    private Code migration(int room) {
        Script script = entry.up();
        String place = script.location().toString();
        return up.isEmpty()
                ? Code.none(
                        "Migration", place, "", "No SQL is known: it is code, or the report that was read holds none.")
                : Code.of(upId, "Migration", place, "", up, upMarks, room);
    }

    private Code rollback(int room) {
        Rollback rollback = entry.migration().rollback();
        String place = rollback.isPresent() ? entry.down().location().toString() : "";
        String origin = Texts.origin(rollback);
        return down.isEmpty()
                ? Code.none("Rollback", place, origin, Texts.insteadOf(rollback))
                : Code.of(downId, "Rollback", place, origin, down, downMarks, room);
    }
}
