package dev.mrt.api.model;

import org.apiguardian.api.API;

/**
 * A place in a migration file.
 *
 * @param file the path as the user would type it: relative to the location it was found in, or a class name
 * @param line counted from 1; 0 where only the file is known
 */
@API(status = API.Status.STABLE, since = "0.1")
public record SourceLocation(String file, int line) {

    /**
     * The whole file.
     *
     * @param file the path as the user would type it
     * @return the location with line 0
     */
    public static SourceLocation of(String file) {
        return new SourceLocation(file, 0);
    }

    /**
     * The same file at another line.
     *
     * @param newLine counted from 1; 0 for the whole file
     * @return the location
     */
    public SourceLocation at(int newLine) {
        return new SourceLocation(file, newLine);
    }

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
