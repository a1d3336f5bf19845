package dev.mrt.core.internal.session;

import dev.mrt.api.MrtException;
import dev.mrt.core.internal.verify.Errors;
import dev.mrt.core.internal.verify.Station;
import dev.mrt.core.internal.verify.Timebox;
import dev.mrt.core.internal.verify.Timebox.TimedOut;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/** Does the work of a session within the time that a migration has, so that a lock of the test's own cannot make it wait for ever. */
final class Work {

    private final Station station;
    private final Timebox timebox;

    Work(Station station, Timebox timebox) {
        this.station = station;
        this.timebox = timebox;
    }

    /**
     * Runs a step of the engine.
     *
     * @param phase what it is, for messages
     * @throws TimedOut if it took too long; nothing but a reset is possible then
     * @throws MrtException if an earlier one did
     */
    <T> T step(String phase, Callable<T> work) throws TimedOut {
        requireSound();
        station.changed();
        return run(phase, work);
    }

    /**
     * Seeds or reads.
     *
     * @param phase what it is, for messages
     * @throws MrtException if the database fails, or it took too long
     */
    <T> T query(String phase, Callable<T> work) {
        requireSound();
        station.changed();
        try {
            return run(phase, work);
        } catch (TimedOut e) {
            throw MrtException.database(
                    e.getMessage()
                            + " Does a transaction of the test still hold a lock? End it; reset() makes the database new.",
                    e);
        }
    }

    /** Whether the engine can still be asked. */
    void requireSound() {
        if (station.isEngineAbandoned()) {
            throw MrtException.usage(
                    "A step took too long and was given up, so that nothing is known of the database; call reset() first.");
        }
    }

    private <T> T run(String phase, Callable<T> work) throws TimedOut {
        try {
            return timebox.run(phase, work);
        } catch (TimedOut e) {
            station.abandonEngine();
            throw e;
        } catch (SQLException e) {
            throw Errors.lost("The " + phase, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw MrtException.internal("The " + phase + " failed: " + e, e);
        }
    }
}
