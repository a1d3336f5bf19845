package dev.mrt.api.check;

import dev.mrt.api.model.SourceLocation;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A comment that silences checks: {@code -- mrt:ignore MRT201, drop-index -- reason} for the next statement,
 * {@code -- mrt:ignore-file MRT201 -- reason} for the whole file.
 *
 * @param location where it stands
 * @param wholeFile whether it is for the whole file
 * @param line the line of the statement that it is for; 0 with {@code wholeFile}, or if no statement follows
 * @param checks codes and names as written; empty for all checks
 * @param reason the person's reason, may be empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Suppression(SourceLocation location, boolean wholeFile, int line, List<String> checks, String reason) {

    /** Copies the list. */
    public Suppression {
        checks = List.copyOf(checks);
    }
}
