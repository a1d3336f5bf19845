package dev.mrt.api.check;

import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What a check is about. Its page in the documentation and {@code mrt rules CODE} are made from this.
 *
 * @param code its stable code, letters and digits: {@code MRT201}; own checks use a prefix of their own
 * @param name its stable name in kebab case: {@code drop-column}
 * @param severity how much its findings matter unless the user says otherwise
 * @param summary what it finds, one sentence
 * @param impact what happens in production, or at 2 a.m. when the migration is rolled back
 * @param safeWay how to do it safely
 * @param dialects the dialects that it looks at; empty for all
 * @param sources where the rule is from: manual sections, other tools' rules; may be empty
 * @param bad migrations that it reports, at least one for the checks of mrt
 * @param good the safe way as migrations that it does not report
 * @param profile {@code ""} for a check that always runs, {@code compat} for one of rolling deployments, {@code pedantic} for one that is off unless it is
 *     given a severity
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Descriptor(
        String code,
        String name,
        Severity severity,
        String summary,
        String impact,
        String safeWay,
        Set<SqlDialect> dialects,
        List<String> sources,
        Example bad,
        Example good,
        String profile) {

    /** Copies its collections. */
    public Descriptor {
        dialects = Set.copyOf(dialects);
        sources = List.copyOf(sources);
    }

    /**
     * A descriptor with nothing but what every check needs, for checks of one's own.
     *
     * @param code its code, with a prefix of one's own: {@code ACME7}
     * @param name its name in kebab case
     * @param severity how much its findings matter
     * @param summary what it finds, one sentence
     * @return the descriptor
     */
    public static Descriptor of(String code, String name, Severity severity, String summary) {
        return new Descriptor(
                code, name, severity, summary, "", "", Set.of(), List.of(), Example.NONE, Example.NONE, "");
    }
}
