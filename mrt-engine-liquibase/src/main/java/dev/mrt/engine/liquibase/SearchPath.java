package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.resource.ZipResourceAccessor;

/**
 * Where the changelog and what it includes are looked for, and how the changelog is called there. Its name goes into the names of its changesets,
 * so it has to be the one that the user's Liquibase gives it: as typed under a search path; without one, relative to the folder that Maven or
 * Gradle put on the class path, or to the folder from which what it includes can be found, or to the working directory.
 *
 * @param changelog the name of the changelog within the roots
 * @param accessor all roots
 */
record SearchPath(String changelog, FirstMatchAccessor accessor) {

    private static final List<String> RESOURCE_FOLDERS =
            List.of("src/main/resources", "src/test/resources", "target/classes", "target/test-classes");

    private static final Pattern INCLUDED =
            Pattern.compile("(?:file|path)\\s*[\"']?\\s*[=:]\\s*[\"']?([^\"'\\s,}<>]+)", Pattern.CASE_INSENSITIVE);

    private static final String CLASS_PATH = "classpath:";

    /**
     * Finds the changelog.
     *
     * @param typed as the user names it
     * @param roots the user's search path, empty to guess
     * @param loader for names on the class path
     * @throws MrtException if there is no such file
     */
    static SearchPath of(String typed, List<String> roots, ClassLoader loader) {
        if (!roots.isEmpty()) {
            return searched(typed, roots.stream().map(Path::of).toList(), loader);
        }
        Path file = typed.startsWith(CLASS_PATH) ? null : Path.of(typed);
        if (file != null && Files.isDirectory(file)) {
            throw MrtException.usage(typed + " is a folder; name the changelog file in it.");
        }
        if (file != null && Files.isRegularFile(file)) {
            return guessed(file.toAbsolutePath().normalize(), loader);
        }
        String name = FirstMatchAccessor.normal(typed);
        if (loader.getResource(name) != null) {
            return new SearchPath(name, accessor(Set.of(), loader));
        }
        throw missing(typed, typed.startsWith(CLASS_PATH) ? "on the class path" : "nor is it on the class path");
    }

    private static MrtException missing(String typed, String where) {
        return MrtException.usage("The changelog file " + typed + " does not exist"
                + (where.startsWith("nor") ? ", " : " ") + where + ". Check the path, or set liquibase.searchPath.");
    }

    private static SearchPath searched(String typed, List<Path> roots, ClassLoader loader) {
        Set<Path> folders = new LinkedHashSet<>();
        for (Path root : roots) {
            if (!Files.exists(root)) {
                throw MrtException.usage("The search path names " + root + ", which does not exist.");
            }
            folders.add(root.toAbsolutePath().normalize());
        }
        String name = FirstMatchAccessor.normal(typed);
        for (Path root : folders) {
            Path typedFile = Path.of(typed).toAbsolutePath().normalize();
            if (typedFile.startsWith(root) && Files.isRegularFile(typedFile)) {
                return new SearchPath(slashed(root.relativize(typedFile)), accessor(folders, loader));
            }
            if (Files.isRegularFile(root.resolve(name))) {
                return new SearchPath(name, accessor(folders, loader));
            }
        }
        boolean inArchive = folders.stream().anyMatch(Files::isRegularFile);
        if (inArchive || loader.getResource(name) != null) {
            return new SearchPath(name, accessor(folders, loader));
        }
        throw missing(
                typed,
                "in " + String.join(", ", roots.stream().map(Path::toString).toList()));
    }

    private static SearchPath guessed(Path file, ClassLoader loader) {
        Path root = root(file);
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(root);
        for (Path each = file.getParent(); each != null && each.startsWith(root); each = each.getParent()) {
            folders.add(each);
        }
        folders.add(Path.of("").toAbsolutePath());
        return new SearchPath(slashed(root.relativize(file)), accessor(folders, loader));
    }

    private static Path root(Path file) {
        Path own = file.getParent();
        for (Path each = own; each != null; each = each.getParent()) {
            Path folder = each;
            if (RESOURCE_FOLDERS.stream().anyMatch(folder::endsWith)) {
                return each;
            }
        }
        List<String> included = included(file);
        for (Path each = own; each != null && each.getNameCount() > 0; each = each.getParent()) {
            Path folder = each;
            if (included.stream().anyMatch(name -> Files.exists(folder.resolve(name)))) {
                return each;
            }
        }
        Path working = Path.of("").toAbsolutePath();
        return own == null || file.startsWith(working) ? working : own;
    }

    /** What the changelog includes, without what it names relative to itself. */
    private static List<String> included(Path file) {
        List<String> names = new ArrayList<>();
        String text;
        try {
            // Only names matter here, which are the same in all encodings of files.
            text = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw MrtException.usage("The changelog file " + file + " cannot be read: " + Words.of(e), e);
        }
        if (Pattern.compile("relativeToChangelogFile[\"']?\\s*[=:]\\s*[\"']?true", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find()) {
            return names;
        }
        Matcher matcher = INCLUDED.matcher(text);
        while (matcher.find()) {
            String name = FirstMatchAccessor.normal(matcher.group(1));
            if (!name.isEmpty() && !name.contains("${") && !name.contains(":")) {
                names.add(name);
            }
        }
        return names;
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static FirstMatchAccessor accessor(Set<Path> folders, ClassLoader loader) {
        List<ResourceAccessor> accessors = new ArrayList<>();
        for (Path folder : folders) {
            try {
                accessors.add(
                        Files.isDirectory(folder)
                                ? new DirectoryResourceAccessor(folder)
                                : new ZipResourceAccessor(folder));
            } catch (FileNotFoundException e) {
                throw MrtException.usage("The folder " + folder + " cannot be read: " + Words.of(e), e);
            }
        }
        accessors.add(new ClassLoaderResourceAccessor(loader));
        return new FirstMatchAccessor(accessors);
    }
}
