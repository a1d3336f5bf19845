package dev.mrt.engine.flyway;

/** Paths as users write them, with either slash. */
final class Paths {

    private Paths() {}

    /** {@code db/migration} and {@code undo} give {@code db/undo}; what has no parent in its text gets {@code ..}. */
    static String sibling(String written, String name) {
        String path = withoutEndingSlash(written);
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        String last = path.substring(Math.max(slash, path.indexOf(':')) + 1);
        if (last.isEmpty() || last.equals(".") || last.equals("..")) {
            return path + "/../" + name;
        }
        return path.substring(0, path.length() - last.length()) + name;
    }

    static String withoutEndingSlash(String path) {
        return path.length() > 1 && (path.endsWith("/") || path.endsWith("\\"))
                ? path.substring(0, path.length() - 1)
                : path;
    }
}
