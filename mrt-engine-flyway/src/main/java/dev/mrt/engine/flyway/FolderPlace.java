package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A folder of the file system. */
record FolderPlace(String written, Path folder) implements Place {

    @Override
    public boolean exists() {
        return Files.isDirectory(folder);
    }

    @Override
    public List<FoundFile> files() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, collector(found));
        } catch (IOException | UncheckedIOException e) {
            throw MrtException.usage("The folder " + written + " cannot be read: " + Words.of(e), e);
        }
        return found.stream()
                .map(this::found)
                .sorted(Comparator.comparing(FoundFile::relativePath))
                .toList();
    }

    private SimpleFileVisitor<Path> collector(List<Path> found) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                boolean hidden = !directory.equals(folder) && Files.isHidden(directory);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private FoundFile found(Path file) {
        String relative = folder.relativize(file).toString().replace('\\', '/');
        return FoundFile.onDisk(written, relative, file);
    }

    @Override
    public Optional<Place> sibling(String name) {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            return Optional.empty();
        }
        Place sibling = new FolderPlace(Paths.sibling(written, name), parent.resolve(name));
        return sibling.exists() ? Optional.of(sibling) : Optional.empty();
    }
}
