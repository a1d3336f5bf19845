package dev.mrt.api.spi;

import dev.mrt.api.model.SourceLocation;
import org.apiguardian.api.API;

/**
 * Something odd about the set of migration files: a rollback without its migration, a file that looks like a migration and is not one.
 * What makes a chain impossible to run (two scripts of one version) is an {@link dev.mrt.api.MrtException} instead.
 *
 * @param location the file
 * @param message to a person: what is odd and what to do
 */
@API(status = API.Status.STABLE, since = "0.1")
public record InventoryFinding(SourceLocation location, String message) {}
