package dev.mrt.schema.catalog.sandbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks archives, and nothing outside the target directory. */
final class Archives {

    private static final int ANY_EXECUTE = 0111;

    private Archives() {}

    /**
     * Unpacks a {@code .txz} file.
     *
     * @param packed the compressed archive; closed by the caller
     * @param target an existing directory
     * @throws IOException if it cannot be read or written, or an entry points outside
     */
    static void unpackTarXz(InputStream packed, Path target) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = inside(target, entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            } else if (entry.isSymbolicLink()) {
                inside(
                        target,
                        target.relativize(path.resolveSibling(entry.getLinkName()))
                                .toString());
                Files.createDirectories(parent(path));
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                write(tar, path, (entry.getMode() & ANY_EXECUTE) != 0);
            }
        }
    }

    /**
     * Unpacks the entries of a zip or jar file under a folder.
     *
     * @param file the file
     * @param folder the folder inside it, ending with a slash; left out of the names
     * @param executable whether the files are programs: zip keeps no permissions
     * @param target a directory, made if needed
     * @throws IOException if it cannot be read or written, or an entry points outside
     */
    static void unpackZip(ZipFile file, String folder, boolean executable, Path target) throws IOException {
        Enumeration<? extends ZipEntry> entries = file.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!entry.getName().startsWith(folder) || entry.isDirectory()) {
                continue;
            }
            try (InputStream in = file.getInputStream(entry)) {
                write(in, inside(target, entry.getName().substring(folder.length())), executable);
            }
        }
    }

    private static void write(InputStream in, Path path, boolean executable) throws IOException {
        Files.createDirectories(parent(path));
        Files.copy(in, path);
        if (executable && !path.toFile().setExecutable(true, false)) {
            throw new IOException(path + " cannot be made executable");
        }
    }

    private static Path inside(Path target, String name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive's entry " + name + " points outside its directory");
        }
        return path;
    }

    private static Path parent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IOException(path + " has no directory");
        }
        return parent;
    }
}
