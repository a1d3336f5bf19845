package dev.mrt.schema.catalog.sandbox;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Linux's file system in memory. A database that is thrown away is made there several times faster than on a disk: making one means
 * making hundreds of small files.
 */
final class MemoryFiles {

    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final Path MEMORY_INFO = Path.of("/proc/meminfo");
    private static final long ENOUGH_BYTES = 2L << 30;

    private MemoryFiles() {}

    /**
     * The directory for temporary files in memory.
     *
     * @return the directory, empty if there is none or less than 2 GiB are free; containers often have 64 MiB only
     */
    static Optional<Path> directory() {
        try {
            if (!Files.isDirectory(SHARED_MEMORY) || !Files.isWritable(SHARED_MEMORY)) {
                return Optional.empty();
            }
            FileStore store = Files.getFileStore(SHARED_MEMORY);
            boolean enough = store.type().equals("tmpfs")
                    && store.getUsableSpace() >= ENOUGH_BYTES
                    && availableMemory() >= ENOUGH_BYTES;
            return enough ? Optional.of(SHARED_MEMORY) : Optional.empty();
        } catch (IOException e) {
            // Then the ordinary temporary directory serves.
            return Optional.empty();
        }
    }

    private static long availableMemory() throws IOException {
        return Files.readAllLines(MEMORY_INFO).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
