package dev.mrt.core.internal.check;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells where a finding of a migration belongs and which comments are for it. */
final class Places {

    private Places() {}

    static Raised of(RiskWarning warning, MigrationContext migration, int index) {
        String upFile = migration.migration().up().location().file();
        return new Raised(warning, index, !warning.location().file().equals(upFile), lines(warning, migration));
    }

    /**
     * A comment in front of a changeset is for all of it. What is about a whole migration has the comments of its first statement, or those that no
     * statement follows.
     */
    private static Set<Integer> lines(RiskWarning warning, MigrationContext migration) {
        Set<Integer> lines = new TreeSet<>();
        add(lines, warning.location());
        SourceLocation start = migration.migration().location();
        if (start.file().equals(warning.location().file())) {
            add(lines, start);
        }
        if (warning.statement() == null) {
            lines.addAll(firstStatements(warning.location().file(), migration));
        }
        return Set.copyOf(lines);
    }

    private static void add(Set<Integer> lines, SourceLocation place) {
        if (place.line() > 0) {
            lines.add(place.line());
        }
    }

    private static Set<Integer> firstStatements(String file, MigrationContext migration) {
        Set<Integer> first = new TreeSet<>();
        Stream.of(migration.up(), migration.rollback())
                .flatMap(statements -> statements.stream().limit(1))
                .map(Statement::location)
                .filter(location -> location.file().equals(file))
                .forEach(location -> first.add(location.line()));
        return first.isEmpty() ? Set.of(0) : first;
    }
}
