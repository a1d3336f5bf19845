package dev.mrt.api.check;

import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What the static checks say about a chain.
 *
 * @param mrtVersion the version of mrt
 * @param engine the id of the engine
 * @param dialect the dialect that the chain was read in
 * @param dialectReason why that one, for people
 * @param warnings what was found and counts, in the order of the chain
 * @param suppressed what was found and does not count, with the reason
 * @param coverage how much was read
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CheckReport(
        String mrtVersion,
        String engine,
        SqlDialect dialect,
        String dialectReason,
        List<RiskWarning> warnings,
        List<Suppressed> suppressed,
        Coverage coverage) {

    /** Copies its lists. */
    public CheckReport {
        warnings = List.copyOf(warnings);
        suppressed = List.copyOf(suppressed);
    }

    /**
     * A finding that does not count.
     *
     * @param warning the finding
     * @param how what silences it
     * @param reason the person's reason, may be empty
     */
    public record Suppressed(RiskWarning warning, How how, String reason) {

        /** What silences a finding. */
        public enum How {
            /** A comment in the file. */
            COMMENT,
            /** It is in the baseline file. */
            BASELINE,
            /** The migration is skipped by configuration. */
            SKIPPED
        }
    }

    /**
     * How much of a chain was read.
     *
     * @param migrations how many migrations
     * @param statements how many statements, of migrations and rollbacks
     * @param analysed how many of them have known changes
     * @param harmless how many of them change nothing
     * @param notAnalysed those that may do anything, syntax errors included
     * @param code how many migrations and rollbacks are code, which is not read
     */
    public record Coverage(
            int migrations, int statements, int analysed, int harmless, List<Statement> notAnalysed, int code) {

        /** Copies the list. */
        public Coverage {
            notAnalysed = List.copyOf(notAnalysed);
        }
    }
}
