package dev.mrt.engine.liquibase;

import dev.mrt.engine.liquibase.FormattedSql.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import liquibase.change.Change;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.exception.UnknownChangeLogParameterException;

/**
 * The SQL of a changeset in an SQL file as its author wrote it, line for line from its first statement on, so that what is found on a line
 * of the text is on that line of the file. Properties are replaced.
 */
final class AuthorsText {

    private final Sources sources;

    AuthorsText(Sources sources) {
        this.sources = sources;
    }

    /** Whether a change is the SQL of an SQL file, and not divided by another delimiter than the semicolon. */
    static boolean isFor(RawSQLChange change, ChangeSet changeSet) {
        return SpotMatcher.fileOf(changeSet).toLowerCase(Locale.ROOT).endsWith(".sql")
                && change.getSql() != null
                && change.getEndDelimiter() == null;
    }

    /** The text of a changeset that is nothing but such SQL; empty where Liquibase has read something else than what stands in the file. */
    static Optional<String> ofOnly(List<Change> changes, ChangeSet changeSet, Spot spot, Sources sources) {
        if (changes.size() != 1 || !(changes.get(0) instanceof RawSQLChange change) || !isFor(change, changeSet)) {
            return Optional.empty();
        }
        String written = replaced(new AuthorsText(sources).inFile(changeSet, spot), changeSet);
        boolean same = !written.isBlank() && squeezed(change.getSql()).endsWith(squeezed(written));
        return same ? Optional.of(written.stripTrailing() + "\n") : Optional.empty();
    }

    private String inFile(ChangeSet changeSet, Spot spot) {
        return sources.sqlLines(SpotMatcher.fileOf(changeSet), spot.changeLine(0), spot.endLine()).stream()
                .map(line -> line.kind() == Kind.TEXT ? line.text() : "")
                .collect(Collectors.joining("\n"));
    }

    static String replaced(String text, ChangeSet changeSet) {
        ChangeLogParameters parameters = changeSet.getChangeLog().getChangeLogParameters();
        if (parameters == null) {
            return text;
        }
        try {
            return parameters.expandExpressions(text, changeSet.getChangeLog());
        } catch (UnknownChangeLogParameterException unknown) {
            return text;
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
