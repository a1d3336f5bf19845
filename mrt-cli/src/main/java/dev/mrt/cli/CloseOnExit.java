package dev.mrt.cli;

import java.util.function.Supplier;

/** Cleans up when the process is told to end (Ctrl-C, kill) while it is at work. */
final class CloseOnExit {

    private CloseOnExit() {}

    /**
     * Does some work.
     *
     * @param work what to do
     * @param cleanUp what has to be done if the process ends meanwhile; called from another thread, while the work is still going on
     * @return what the work gives
     */
    static <T> T during(Supplier<T> work, Runnable cleanUp) {
        Thread hook = new Thread(cleanUp, "mrt-clean-up");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.get();
        } finally {
            disarm(hook);
        }
    }

    private static void disarm(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            awaitEnd();
        }
    }

    /** The clean-up makes the work fail; the process ends before anybody is told of such errors. */
    private static void awaitEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
