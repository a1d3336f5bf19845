package dev.mrt.api.check;

import dev.mrt.api.model.Migration;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What mrt can tell about one migration from its files alone; the ground on which an explanation stands.
 *
 * @param migration the migration
 * @param dialect the dialect that it was read in
 * @param dialectReason why that one, for people
 * @param up what its statements do, in order; empty for code
 * @param rollback what the statements of its rollback do, in order; empty if there are none or it is code
 * @param losses what is gone for good, by the migration or by its rollback, one sentence each
 * @param unread what could not be read, and so is not told here, one sentence each
 * @param findings what static checks say and counts
 * @param suppressed what static checks say and somebody answered for
 * @param todo what a person has to look at before a release, one sentence each; never empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MigrationFacts(
        Migration migration,
        SqlDialect dialect,
        String dialectReason,
        List<StatementFacts> up,
        List<StatementFacts> rollback,
        List<String> losses,
        List<String> unread,
        List<RiskWarning> findings,
        List<CheckReport.Suppressed> suppressed,
        List<String> todo) {

    /** Copies its lists. */
    public MigrationFacts {
        up = List.copyOf(up);
        rollback = List.copyOf(rollback);
        losses = List.copyOf(losses);
        unread = List.copyOf(unread);
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        todo = List.copyOf(todo);
    }
}
