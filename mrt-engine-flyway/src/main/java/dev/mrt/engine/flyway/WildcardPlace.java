package dev.mrt.engine.flyway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A location with {@code *}, {@code **} or {@code ?} in it, read as
 * <a href="https://documentation.red-gate.com/fd/flyway-locations-setting-277579008.html">Flyway reads it</a>: {@code ?} is one character,
 * {@code *} any characters of one folder name, {@code **} any folders.
 *
 * @param written as the user wrote it
 * @param root the folders before the first wildcard
 * @param pattern a path in the root, with the path in the location as its last group
 */
record WildcardPlace(String written, Place root, Pattern pattern) implements Place {

    static boolean isWildcard(String path) {
        return path.contains("*") || path.contains("?");
    }

    /** The part of the path before its first folder with a wildcard; empty if that is the first. */
    static String rootOf(String path) {
        List<String> fixed = new ArrayList<>();
        for (String folder : path.split("/", -1)) {
            if (isWildcard(folder)) {
                break;
            }
            fixed.add(folder);
        }
        return String.join("/", fixed);
    }

    static WildcardPlace of(String written, String path, Place root) {
        String rest = path.substring(rootOf(path).length()).replaceFirst("^/", "");
        StringBuilder regex = new StringBuilder();
        for (String folder : Paths.withoutEndingSlash(rest).split("/", -1)) {
            regex.append(folder.equals("**") ? "(?:[^/]+/)*?" : folderRegex(folder) + "/");
        }
        return new WildcardPlace(written, root, Pattern.compile(regex + "(.*)"));
    }

    private static String folderRegex(String folder) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < folder.length(); i++) {
            char c = folder.charAt(i);
            regex.append(c == '*' ? "[^/]+?" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
        }
        return regex.toString();
    }

    @Override
    public boolean exists() {
        return root.exists() && !files().isEmpty();
    }

    @Override
    public List<FoundFile> files() {
        List<FoundFile> found = new ArrayList<>();
        for (FoundFile file : root.files()) {
            Matcher matcher = pattern.matcher(file.relativePath());
            if (matcher.matches()) {
                found.add(file.at(root.written()));
            }
        }
        return found;
    }

    @Override
    public Optional<Place> sibling(String name) {
        return Optional.empty();
    }
}
