package dev.mrt.analyzer.fix;

import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects a rollback while the changes of a migration are read backwards. Not safe for use by several threads. */
final class Steps {

    private final List<String> sql = new ArrayList<>();
    private final List<String> upBefore = new ArrayList<>();
    private final List<String> last = new ArrayList<>();
    private final Set<SqlName> along = new HashSet<>();
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

    /** What the database drops with something else. */
    void goesAlong(SqlName object) {
        along.add(object);
    }

    boolean isAlong(@Nullable SqlName object) {
        return object != null && along.contains(object);
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
