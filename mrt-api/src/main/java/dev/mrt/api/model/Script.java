package dev.mrt.api.model;

import org.apiguardian.api.API;

/**
 * The text of a migration or of a rollback.
 *
 * @param location where it stands
 * @param text the text as written (placeholders not replaced); empty for code
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Script(SourceLocation location, String text) {}
