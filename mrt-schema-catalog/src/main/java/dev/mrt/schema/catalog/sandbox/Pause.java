package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;

/** Waiting between two looks at something that another process does. */
final class Pause {

    private Pause() {}

    /**
     * Waits.
     *
     * @param millis how long
     * @throws MrtException if the thread is interrupted
     */
    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw MrtException.internal("Interrupted while waiting for a database server.", e);
        }
    }
}
