package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class BinaryCacheTest {

    @TempDir
    Path directory;

    @Test
    void several_at_once_get_the_same_complete_directory() {
        BinaryCache cache = new BinaryCache(directory.resolve("deep/cache"));
        CyclicBarrier together = new CyclicBarrier(4);
        List<CompletableFuture<Path>> all = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> cache.unpacked("1.0-x", target -> {
                            meet(together);
                            Files.writeString(target.resolve("a"), "a");
                        }),
                        task -> new Thread(task).start()))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).distinct())
                .containsExactly(directory.resolve("deep/cache/1.0-x"));
        assertThat(directory.resolve("deep/cache")).isDirectoryContaining("glob:**/1.0-x");
        assertThat(cache.entries()).hasSize(1);
        assertThat(directory.resolve("deep/cache").toFile().list()).containsExactly("1.0-x");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_was_unpacked_halfway_is_not_there() {
        BinaryCache cache = new BinaryCache(directory);
        assertThatThrownBy(() -> cache.unpacked("1.0", target -> {
                    Files.writeString(target.resolve("a"), "a");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("disk full")
                .hasMessageContaining("mrt.cache");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void entries_are_sorted_by_version() throws IOException {
        for (String name : List.of("9.6.1", "17.10.0", "17.2.0", ".unpacking-1")) {
            Files.createDirectory(directory.resolve(name));
        }
        assertThat(new BinaryCache(directory).entries())
                .extracting(entry -> entry.getFileName().toString())
                .containsExactly("17.10.0", "17.2.0", "9.6.1");
        assertThat(new BinaryCache(directory.resolve("none")).entries()).isEmpty();
    }

    @Test
    void an_archive_keeps_permissions_and_links_and_stays_inside() throws IOException {
        Path target = Files.createDirectory(directory.resolve("target"));
        Archives.unpackTarXz(new ByteArrayInputStream(archive("bin/run", "lib/link", "run")), target);
        assertThat(target.resolve("bin/run")).isExecutable().hasContent("x");
        assertThat(Files.readSymbolicLink(target.resolve("lib/link"))).isEqualTo(Path.of("run"));

        assertThatThrownBy(
                        () -> Archives.unpackTarXz(new ByteArrayInputStream(archive("../outside", "l", "x")), target))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() ->
                        Archives.unpackTarXz(new ByteArrayInputStream(archive("y", "l", "../../outside")), target))
                .isInstanceOf(IOException.class);
    }

    private static byte[] archive(String file, String link, String linksTo) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options()))) {
            TarArchiveEntry entry = new TarArchiveEntry(file);
            entry.setMode(0755);
            entry.setSize(1);
            tar.putArchiveEntry(entry);
            tar.write("x".getBytes(StandardCharsets.UTF_8));
            tar.closeArchiveEntry();
            TarArchiveEntry symbolic = new TarArchiveEntry(link, TarConstants.LF_SYMLINK);
            symbolic.setLinkName(linksTo);
            tar.putArchiveEntry(symbolic);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
