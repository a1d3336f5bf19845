package dev.mrt.cli;

import org.apiguardian.api.API;

/** What the process ends with; scripts rely on these numbers. Help texts and the manual are made of what is said here. */
@API(status = API.Status.STABLE, since = "0.1")
public enum ExitCode {
    /** Every migration that was verified can be rolled back; what was to be done is done. */
    SAFE(0, "all is well: what was looked at is safe, what was to be done is done"),
    /** At least one migration cannot, or it is not known whether it can; a database could not be dropped. */
    FINDINGS(1, "something was found: a migration is not safe to roll back, or it is not known whether it is"),
    /** The call, the configuration, the migration files or the database do not allow a verification. */
    USAGE(2, "the call, the configuration, the files or the database do not allow it"),
    /** mrt itself failed. */
    INTERNAL(3, "mrt itself failed");

    /** What every command says of {@link #USAGE}. */
    static final String USAGE_LINE = "2:the call, the configuration, the files or the database do not allow it";

    /** What every command says of {@link #INTERNAL}. */
    static final String INTERNAL_LINE = "3:mrt itself failed";

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /**
     * The number as the operating system sees it.
     *
     * @return 0 to 3
     */
    public int number() {
        return number;
    }

    /**
     * What it says, whatever the command.
     *
     * @return one sentence without a full stop
     */
    public String meaning() {
        return meaning;
    }
}
