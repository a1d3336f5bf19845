package dev.mrt.init;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What to set up, and what the caller knows better than the project.
 *
 * @param directory the project, or one module of it
 * @param build {@code maven} or {@code gradle}, where both are there; {@code null} to find out
 * @param engine {@code flyway} or {@code liquibase}; {@code null} to find out
 * @param database {@code h2}, {@code sqlite}, {@code postgres[:major]} or {@code mariadb}; {@code null} to find out
 * @param testFramework {@code junit} or {@code testng}; {@code null} to find out
 * @param apply whether the build file is to be changed too
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record InitRequest(
        Path directory,
        @Nullable String build,
        @Nullable String engine,
        @Nullable String database,
        @Nullable String testFramework,
        boolean apply) {

    /**
     * A request that leaves everything to the project.
     *
     * @param directory the project
     * @return the request
     */
    public static InitRequest of(Path directory) {
        return new InitRequest(directory, null, null, null, null, false);
    }
}
