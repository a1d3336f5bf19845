package dev.mrt.analyzer.fix;

import dev.mrt.api.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects a rollback while the changes of a migration are read backwards. Not safe for use by several threads. */
final class Steps {

    private final List<String> sql = new ArrayList<>();
    private final List<String> upBefore = new ArrayList<>();
    private final List<String> last = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> obstacles = new LinkedHashSet<>();

    void add(String statement) {
        sql.add(statement);
    }

    void before(String statement) {
        upBefore.add(statement);
    }

    /** What comes after all inverses. */
    void atTheEnd(String statement) {
        last.add(statement);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    void obstacle(Statement statement, String why) {
        obstacles.add(statement.location() + ": " + why);
    }

    void obstacle(String why) {
        obstacles.add(why);
    }

    List<String> sql() {
        List<String> all = new ArrayList<>(sql);
        all.addAll(last);
        return all;
    }

    List<String> upBefore() {
        return upBefore;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    List<String> obstacles() {
        return List.copyOf(obstacles);
    }
}
