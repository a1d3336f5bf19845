package dev.mrt.tck;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One migration of a chain that a contract test needs, before an engine's test writes it in the engine's format. The SQL runs on every
 * database; each statement stands on lines of its own and ends with a semicolon.
 *
 * @param number its place in the chain, counted from 1
 * @param up the SQL that applies it
 * @param down the SQL that takes it back, {@code null} for none at all
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MigrationSpec(int number, String up, @Nullable String down) {

    static MigrationSpec table(int number) {
        return new MigrationSpec(number, "create table t" + number + " (id int);\n", "drop table t" + number + ";\n");
    }
}
