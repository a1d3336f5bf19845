package dev.mrt.analyzer.checks;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.Example;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import java.util.Set;

/** Builds the descriptor of a check so that it reads like its page. */
final class Rule {

    private final String code;
    private final String name;
    private final Severity severity;
    private String summary = "";
    private String impact = "";
    private String safeWay = "";
    private Set<SqlDialect> dialects = Set.of();
    private List<String> sources = List.of();
    private Example bad = Example.NONE;
    private Example good = Example.NONE;
    private String profile = "";

    private Rule(String code, String name, Severity severity) {
        this.code = code;
        this.name = name;
        this.severity = severity;
    }

    static Rule error(String code, String name) {
        return new Rule(code, name, Severity.ERROR);
    }

    static Rule warning(String code, String name) {
        return new Rule(code, name, Severity.WARNING);
    }

    static Rule info(String code, String name) {
        return new Rule(code, name, Severity.INFO);
    }

    /** One sentence: what it finds. */
    Rule finds(String sentence) {
        summary = sentence;
        return this;
    }

    /** What happens in production, or when it is rolled back. */
    Rule inProduction(String text) {
        impact = text;
        return this;
    }

    /** How to do it safely. */
    Rule safely(String text) {
        safeWay = text;
        return this;
    }

    Rule on(SqlDialect... only) {
        dialects = Set.of(only);
        return this;
    }

    /** Manual sections, and other tools' rules as {@code squawk/ban-drop-column}. */
    Rule from(String... where) {
        sources = List.of(where);
        return this;
    }

    /** File names and texts in turns: {@code "V1__users.sql", "...", "U1__users.sql", "..."}. */
    Rule bad(SqlDialect dialect, String... namesAndTexts) {
        bad = Example.of(dialect, namesAndTexts);
        return this;
    }

    Rule good(SqlDialect dialect, String... namesAndTexts) {
        good = Example.of(dialect, namesAndTexts);
        return this;
    }

    /** The version of the database that the bad example is for. */
    Rule onVersion(int version) {
        bad = bad.onVersion(version);
        return this;
    }

    /** Runs with {@code --compat} only. */
    Rule forRollingDeployments() {
        profile = "compat";
        return this;
    }

    /** Runs only if the user gives it a severity. */
    Rule offByDefault() {
        profile = "pedantic";
        return this;
    }

    Descriptor descriptor() {
        return new Descriptor(code, name, severity, summary, impact, safeWay, dialects, sources, bad, good, profile);
    }
}
