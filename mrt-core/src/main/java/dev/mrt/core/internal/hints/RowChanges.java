package dev.mrt.core.internal.hints;

import dev.mrt.core.internal.hints.RowChange.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the INSERTs, UPDATEs and DELETEs of one table that a script runs; those in bodies of functions and triggers wait for a call, and do not count. */
final class RowChanges {

    private static final Set<String> STATEMENT_FOLLOWS = Set.of("THEN", "ELSE", "BEGIN", "LOOP");
    private static final Set<String> MODIFIERS = Set.of("ONLY", "LOW_PRIORITY", "IGNORE", "QUICK");
    private static final Set<String> ASSIGNMENTS_END = Set.of("WHERE", "FROM", "RETURNING", "ORDER", "LIMIT", "OUTPUT");

    private static final Set<String> INSERTS = Set.of("INSERT", "REPLACE", "MERGE");
    private static final Set<String> ROUTINES = Set.of("TRIGGER", "FUNCTION", "PROCEDURE", "EVENT", "PACKAGE");

    /** How far TRIGGER stands from CREATE: {@code CREATE OR REPLACE DEFINER = CURRENT_USER TRIGGER}. */
    private static final int REACH = 8;

    private final Tokens tokens;
    private final List<RowChange> found = new ArrayList<>();

    private RowChanges(Tokens tokens) {
        this.tokens = tokens;
    }

    static List<RowChange> in(Script script) {
        RowChanges changes = new RowChanges(script.tokens());
        changes.read();
        List<RowChange> all = new ArrayList<>(changes.found);
        if (script.tokens().word(0, "DO")) {
            script.nested().stream().map(Script.Nested::script).forEach(body -> all.addAll(in(body)));
        }
        return all;
    }

    private void read() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean starts = i == 0 || tokens.symbol(i - 1, ";");
            if (starts && tokens.word(i, "CREATE") && hasPlainBody(i)) {
                return;
            }
            boolean inWith = tokens.symbol(i - 1, ")") || (tokens.symbol(i - 1, "(") && tokens.word(i - 2, "AS"));
            if (starts || inWith || STATEMENT_FOLLOWS.contains(tokens.at(i - 1).upper())) {
                statement(i);
            }
        }
    }

    /** Where a body that is no string ends cannot be told without the grammar of its product. */
    private boolean hasPlainBody(int create) {
        boolean routine = false;
        for (int i = create; i < tokens.size() && !tokens.symbol(i, ";"); i++) {
            routine |= i < create + REACH && ROUTINES.contains(tokens.at(i).upper());
            if (routine && tokens.word(i, "BEGIN")) {
                return true;
            }
        }
        return false;
    }

    private void statement(int i) {
        if (tokens.word(i, "UPDATE")) {
            update(afterModifiers(i + 1));
        } else if (tokens.word(i, "DELETE") && tokens.word(i + 1, "FROM")) {
            int name = afterModifiers(i + 2);
            if (tokens.at(name).isName()) {
                found.add(new RowChange(Verb.DELETE, lastPart(name), List.of()));
            }
        } else if (INSERTS.contains(tokens.at(i).upper())) {
            insert(i);
        }
    }

    /** {@code INSERT OR IGNORE INTO}, {@code MERGE INTO}. */
    private void insert(int verb) {
        for (int i = verb + 1; i < verb + REACH && !tokens.symbol(i, ";"); i++) {
            if (tokens.word(i, "INTO") && tokens.at(i + 1).isName()) {
                found.add(new RowChange(Verb.INSERT, lastPart(i + 1), List.of()));
                return;
            }
        }
    }

    private int afterModifiers(int start) {
        int i = start;
        while (MODIFIERS.contains(tokens.at(i).upper())) {
            i++;
        }
        return i;
    }

    private void update(int name) {
        int set = tokens.afterName(name);
        set = tokens.word(set, "AS") ? set + 2 : tokens.at(set).isName() ? set + 1 : set;
        if (tokens.at(name).isName() && tokens.word(set, "SET")) {
            List<String> columns = assigned(set + 1);
            if (!columns.isEmpty()) {
                found.add(new RowChange(Verb.UPDATE, lastPart(name), columns));
            }
        }
    }

    private List<String> assigned(int start) {
        List<String> columns = new ArrayList<>();
        boolean item = true;
        for (int i = start; i < tokens.size(); i = tokens.after(i)) {
            if (ASSIGNMENTS_END.contains(tokens.at(i).upper()) || tokens.symbol(i, ";") || tokens.symbol(i, ")")) {
                break;
            }
            if (item && tokens.symbol(i, "(")) {
                for (int inner = i + 1; inner < tokens.partner(i); inner++) {
                    if (tokens.at(inner).isName()) {
                        columns.add(lower(inner));
                    }
                }
            } else if (item && tokens.at(i).isName()) {
                columns.add(lastPart(i));
            }
            item = tokens.symbol(i, ",");
        }
        return columns;
    }

    private String lastPart(int name) {
        return lower(tokens.afterName(name) - 1);
    }

    private String lower(int i) {
        return tokens.at(i).text().toLowerCase(Locale.ROOT);
    }
}
