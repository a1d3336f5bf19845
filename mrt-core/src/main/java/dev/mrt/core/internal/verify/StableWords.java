package dev.mrt.core.internal.verify;

import dev.mrt.api.result.Finding;
import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.RevisionResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a result what is another in each run: the same migrations give the same report. On MySQL and MariaDB a schema is a database,
 * so that the names of all objects begin with the random name of the scratch database; its driver puts the number of the session before
 * each error, and a table that is being altered has a name of that moment.
 */
final class StableWords {

    /** How the names of all scratch databases begin; a database of the user's keeps its name. */
    private static final String SCRATCH = "mrt_";

    private static final String PLACEHOLDER = "mrt_scratch";
    private static final Pattern SESSION = Pattern.compile("\\(conn=\\d+\\) ");

    /** Of MySQL and MariaDB while they alter a table; the process and the session are in it. */
    private static final Pattern WORKING_COPY = Pattern.compile("(#sql(?:-alter)?)(?:[-_][0-9a-f]+)+\\b");

    private final @Nullable Pattern qualifier;
    private final @Nullable Pattern name;

    private StableWords(@Nullable String database) {
        boolean scratch = database != null && database.startsWith(SCRATCH);
        String quoted = scratch ? "(?<![\\w$])[`\"]?" + Pattern.quote(String.valueOf(database)) + "[`\"]?" : "";
        this.qualifier = scratch ? Pattern.compile(quoted + "\\.(?=\\S)") : null;
        this.name = scratch ? Pattern.compile("(?<![\\w$])" + Pattern.quote(database) + "(?![\\w$])") : null;
    }

    static StableWords in(Station station) {
        try (Connection connection = station.connect()) {
            return of(connection.getCatalog());
        } catch (SQLException e) {
            throw Errors.lost("Asking for the name of the database", e);
        }
    }

    /**
     * Takes the name of the database under test.
     *
     * @param database the name, {@code null} if it has none
     */
    static StableWords of(@Nullable String database) {
        return new StableWords(database);
    }

    RevisionResult in(RevisionResult result) {
        return new RevisionResult(
                result.migration(),
                result.verdict(),
                in(result.reason()),
                result.findings().stream().map(this::in).toList(),
                result.limitations().stream().map(this::in).toList(),
                result.coverage(),
                result.took());
    }

    private Finding in(Finding finding) {
        return new Finding(
                finding.kind(),
                in(finding.object()),
                in(finding.message()),
                inValue(finding.before()),
                inValue(finding.after()),
                in(finding.diff()),
                finding.up(),
                finding.rollback());
    }

    private Limitation in(Limitation limitation) {
        return new Limitation(limitation.kind(), in(limitation.object()), in(limitation.message()));
    }

    private @Nullable String inValue(@Nullable String text) {
        return text == null ? null : in(text);
    }

    String in(String text) {
        String words =
                WORKING_COPY.matcher(SESSION.matcher(text).replaceAll("")).replaceAll("$1");
        if (qualifier == null || name == null || !words.contains(SCRATCH)) {
            return words;
        }
        String unqualified = qualifier.matcher(words).replaceAll("");
        return name.matcher(unqualified).replaceAll(Matcher.quoteReplacement(PLACEHOLDER));
    }
}
