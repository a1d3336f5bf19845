package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FolderWatcherTest {

    @TempDir
    Path folder;

    @Test
    void a_new_file_in_a_folder_of_a_folder_is_noticed() throws Exception {
        Path inner = Files.createDirectories(folder.resolve("2024/05"));
        try (Watcher watcher = new FolderWatcher(List.of(folder))) {
            Files.writeString(inner.resolve("V1__a.sql"), "SELECT 1;");
            assertThat(watcher.await()).isTrue();
        }
    }

    @Test
    void a_folder_that_came_later_is_watched_too() throws Exception {
        try (Watcher watcher = new FolderWatcher(List.of(folder))) {
            Path inner = Files.createDirectory(folder.resolve("later"));
            assertThat(watcher.await()).isTrue();
            Files.writeString(inner.resolve("V1__a.sql"), "SELECT 1;");
            assertThat(watcher.await()).isTrue();
        }
    }
}
