package dev.mrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Watches folders with the means of the operating system. */
final class FolderWatcher implements Watcher {

    /** An editor writes a file in several steps. */
    private static final int QUIET_MILLIS = 150;

    private final Collection<Path> folders;
    private final WatchService service;
    private final Set<Path> watched = new HashSet<>();

    FolderWatcher(Collection<Path> folders) throws IOException {
        this.folders = List.copyOf(folders);
        this.service = this.folders.iterator().next().getFileSystem().newWatchService();
        watchNewFolders();
    }

    private void watchNewFolders() throws IOException {
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.filter(Files::isDirectory).toList()) {
                    watch(each);
                }
            }
        }
    }

    private void watch(Path folder) throws IOException {
        if (watched.add(folder)) {
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        }
    }

    @Override
    public boolean await() throws IOException, InterruptedException {
        take(service.take());
        WatchKey next = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        while (next != null) {
            take(next);
            next = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
        watchNewFolders();
        return true;
    }

    private void take(@Nullable WatchKey key) {
        if (key != null) {
            key.pollEvents();
            if (!key.reset() && key.watchable() instanceof Path gone) {
                watched.remove(gone);
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
