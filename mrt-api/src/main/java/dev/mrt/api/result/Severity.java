package dev.mrt.api.result;

import org.apiguardian.api.API;

/** How much a static finding matters. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Severity {
    /** Fails the run. */
    ERROR,
    /** Fails the run with {@code --strict}. */
    WARNING,
    /** Never fails the run. */
    INFO,
    /** For configuration: the check does not run. No finding has it. */
    OFF
}
