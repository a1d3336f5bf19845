package dev.mrt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/** Tells when files change. */
interface Watcher extends AutoCloseable {

    /** Makes watchers. */
    interface Factory {
        /**
         * Begins to watch.
         *
         * @param folders folders, with everything below them
         */
        Watcher watch(Collection<Path> folders) throws IOException;
    }

    /**
     * Waits for changes, and until they come to rest.
     *
     * @return {@code false} if nothing will change any more
     */
    boolean await() throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
