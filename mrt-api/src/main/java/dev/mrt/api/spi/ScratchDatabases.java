package dev.mrt.api.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The databases that runs of mrt made on one server, and left there when they were killed. Nothing else is listed or touched. Each call opens
 * a connection of its own and closes it; safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ScratchDatabases {

    /**
     * Lists all, also young ones and those that a run is using at this moment.
     *
     * @return by name, which is by age
     * @throws dev.mrt.api.MrtException if the server cannot be reached or asked
     */
    List<ScratchDatabase> list();

    /**
     * Drops those that are old and in which nobody is; others are left alone.
     *
     * @param age how old a database must be at least, by the clock of this machine
     * @return what was done about each of that age, those with sessions in them included
     * @throws dev.mrt.api.MrtException if the server cannot be reached or asked; one that cannot be dropped is no error
     */
    List<Removal> dropOlderThan(Duration age);

    /**
     * A scratch database of some run, of any user.
     *
     * @param name its name
     * @param made when it was made
     * @param sessions how many sessions are in it, as far as the user may see
     */
    record ScratchDatabase(String name, Instant made, int sessions) {}

    /**
     * What was done about one of them.
     *
     * @param database which one
     * @param dropped whether it is gone
     * @param reason why it is not, as a sentence; empty if it is
     */
    record Removal(ScratchDatabase database, boolean dropped, String reason) {}
}
