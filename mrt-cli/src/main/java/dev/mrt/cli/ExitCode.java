package dev.mrt.cli;

import org.apiguardian.api.API;

/** What the process ends with; scripts rely on these numbers. */
@API(status = API.Status.STABLE, since = "0.1")
public enum ExitCode {
    /** Every migration that was verified can be rolled back; what was to be cleaned is clean. */
    SAFE(0),
    /** At least one migration cannot, or it is not known whether it can; a database could not be dropped. */
    FINDINGS(1),
    /** The call, the configuration, the migration files or the database do not allow a verification. */
    USAGE(2),
    /** mrt itself failed. */
    INTERNAL(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /**
     * The number as the operating system sees it.
     *
     * @return 0 to 3
     */
    public int number() {
        return number;
    }
}
