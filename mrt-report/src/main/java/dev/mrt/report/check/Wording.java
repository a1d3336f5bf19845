package dev.mrt.report.check;

import dev.mrt.api.check.CheckReport.Suppressed;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Statement;
import org.apiguardian.api.API;

/** What all formats of findings say in the same words. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Wording {

    private Wording() {}

    /** The message, and the safe way in a line of its own. */
    static String whole(RiskWarning warning) {
        return warning.safeWay().isBlank() ? warning.message() : warning.message() + "\n" + safeWay(warning);
    }

    static String safeWay(RiskWarning warning) {
        return "Safe way: " + warning.safeWay();
    }

    /**
     * Code, name and object.
     *
     * @param warning a finding
     * @return one line
     */
    public static String title(RiskWarning warning) {
        return (warning.code() + " " + warning.pattern() + " " + warning.object()).stripTrailing();
    }

    /** The column that the statement begins at, 0 if it is not known. */
    static int column(RiskWarning warning) {
        Statement statement = warning.statement();
        return statement == null
                        || statement.location().line() != warning.location().line()
                ? 0
                : statement.column();
    }

    static String silencer(Suppressed.How how) {
        return switch (how) {
            case COMMENT -> "a comment";
            case BASELINE -> "the baseline";
            case SKIPPED -> "skipping the migration";
        };
    }

    /**
     * Who silenced a finding, and why.
     *
     * @param suppressed a finding that does not count
     * @return one sentence
     */
    public static String reason(Suppressed suppressed) {
        String by = "Suppressed by " + silencer(suppressed.how());
        return suppressed.reason().isBlank() ? by + ", without a reason" : by + ": " + suppressed.reason();
    }

    /**
     * {@code 1 error}, {@code 2 errors}.
     *
     * @param number how many
     * @param noun what one of them is called
     * @return number and noun
     */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
