package dev.mrt.cli;

/** Cleans up when the process is told to end (Ctrl-C, kill); stands aside when everything is closed the ordinary way. */
final class CloseOnExit implements AutoCloseable {

    private final Thread hook;

    /**
     * Arms it.
     *
     * @param cleanUp what has to be done; called from another thread, while the work that it ends is still going on
     */
    CloseOnExit(Runnable cleanUp) {
        hook = new Thread(cleanUp, "mrt-clean-up");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
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
