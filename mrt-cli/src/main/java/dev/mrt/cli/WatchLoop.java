package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.report.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;

/** Does some work again whenever the files of a chain change. */
final class WatchLoop {

    /** Cursor to the upper left, then everything behind it away. */
    private static final String CLEAR = "\u001B[H\u001B[2J";

    private final Console console;
    private final Watcher.Factory watchers;

    WatchLoop(Console console, Watcher.Factory watchers) {
        this.console = console;
        this.watchers = watchers;
    }

    /**
     * Works until nothing changes any more, which only the end of the process brings about.
     *
     * @param config says where the files are
     * @param outputs the files that the work writes
     * @param work gives an exit code
     * @return the exit code of the last time
     * @throws MrtException if there is nothing to watch, or the work itself would change it
     */
    int run(MrtConfig config, List<Path> outputs, IntSupplier work) {
        Set<Path> folders = MigrationFiles.folders(config);
        if (folders.isEmpty()) {
            throw MrtException.usage("There is no folder to watch; --watch needs migrations on disk.");
        }
        if (outputs.stream().anyMatch(file -> folders.stream().anyMatch(folder -> isBelow(file, folder)))) {
            throw MrtException.usage(
                    "The file of --output or --also lies in a folder that is watched, and would be a change itself; write it elsewhere.");
        }
        try (Watcher watcher = watchers.watch(folders)) {
            int code = attempt(work);
            while (watcher.await()) {
                clear();
                code = attempt(work);
            }
            return code;
        } catch (IOException e) {
            throw MrtException.usage("The folders cannot be watched: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.SAFE.number();
        }
    }

    private static boolean isBelow(Path file, Path folder) {
        return file.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize());
    }

    /** A file that is half written is no reason to stop. */
    private int attempt(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (MrtException e) {
            if (e.reason() == MrtException.Reason.INTERNAL) {
                throw e;
            }
            console.err().println("mrt: " + Printable.line(String.valueOf(e.getMessage())));
            return ExitCode.USAGE.number();
        } finally {
            console.err().println("mrt: Waiting for changes; Ctrl-C ends it.");
        }
    }

    private void clear() {
        if (console.bars() && console.colour()) {
            console.err().print(CLEAR);
        }
    }
}
