package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads locations: what a user types on a command line, and what Flyway's own configuration says. */
final class Places {

    private static final String FOLDER = "filesystem:";
    private static final String CLASS_PATH = "classpath:";

    private Places() {}

    /** A location of {@link dev.mrt.api.MrtConfig}: without a prefix it is a folder, relative to the working directory. */
    static Place typed(String location, ClassLoader loader) {
        return location.startsWith(CLASS_PATH)
                ? classPath(location, loader)
                : folder(location, withoutPrefix(location, FOLDER), null);
    }

    /** A location of Flyway's configuration, as Flyway describes it: with its prefix. */
    static Place described(String location, @Nullable String workingDirectory, ClassLoader loader) {
        return location.startsWith(FOLDER)
                ? folder(location.substring(FOLDER.length()), location.substring(FOLDER.length()), workingDirectory)
                : classPath(location, loader);
    }

    private static Place classPath(String location, ClassLoader loader) {
        refuseUnknownPrefix(location, CLASS_PATH);
        String path = withoutPrefix(location, CLASS_PATH).replaceAll("^/+|/+$", "");
        if (WildcardPlace.isWildcard(path)) {
            String root = WildcardPlace.rootOf(path);
            return WildcardPlace.of(location, path, new ClassPathPlace(CLASS_PATH + root, root, loader));
        }
        return new ClassPathPlace(CLASS_PATH + path, path, loader);
    }

    private static Place folder(String written, String typedPath, @Nullable String workingDirectory) {
        refuseUnknownPrefix(written, FOLDER);
        String path = typedPath.replace(File.separatorChar, '/');
        try {
            if (WildcardPlace.isWildcard(path)) {
                String root = WildcardPlace.rootOf(path);
                Place folder = new FolderPlace(root.isEmpty() ? "." : root, resolved(root, workingDirectory));
                return WildcardPlace.of(written, path, folder);
            }
            return new FolderPlace(Paths.withoutEndingSlash(typedPath), resolved(path, workingDirectory));
        } catch (InvalidPathException e) {
            throw MrtException.usage("The location " + written + " is not a path: " + e.getReason() + ".", e);
        }
    }

    private static Path resolved(String path, @Nullable String workingDirectory) {
        Path folder = Path.of(path);
        return workingDirectory == null || folder.isAbsolute()
                ? folder
                : Path.of(workingDirectory).resolve(folder);
    }

    private static String withoutPrefix(String location, String prefix) {
        return location.startsWith(prefix) ? location.substring(prefix.length()) : location;
    }

    private static void refuseUnknownPrefix(String location, String expected) {
        if (!location.startsWith(expected) && location.matches("(?s)[a-z0-9]{2,}:.*")) {
            throw MrtException.usage("The location " + location
                    + " cannot be read; mrt reads folders (filesystem:) and the class path (classpath:).");
        }
    }
}
