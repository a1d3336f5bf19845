package dev.mrt.api.check;

import dev.mrt.api.sql.SqlDialect;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * A small chain of migrations that shows a check at work.
 *
 * @param dialect the dialect that it is written in
 * @param majorVersion the major version of the database that it is for; 0 for any
 * @param files the text of each file by its name, in the order of the chain: {@code V1__users.sql}, {@code U1__users.sql}, {@code changelog.xml}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Example(SqlDialect dialect, int majorVersion, Map<String, String> files) {

    /** No example. */
    public static final Example NONE = new Example(SqlDialect.ANY, 0, Map.of());

    /** Copies the files, keeps their order. */
    public Example {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * An example.
     *
     * @param dialect the dialect that it is written in
     * @param namesAndTexts name, text, name, text, ...
     * @return the example
     * @throws IllegalArgumentException if a text is missing
     */
    public static Example of(SqlDialect dialect, String... namesAndTexts) {
        if (namesAndTexts.length % 2 != 0) {
            throw new IllegalArgumentException("The file " + namesAndTexts[namesAndTexts.length - 1] + " has no text.");
        }
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return new Example(dialect, 0, files);
    }

    /**
     * The same example for one version of the database.
     *
     * @param version its major version
     * @return the example
     */
    public Example onVersion(int version) {
        return new Example(dialect, version, files);
    }
}
