package dev.mrt.api.model;

import org.apiguardian.api.API;

/**
 * Names one migration within a chain, as its author wrote it: the Flyway version ({@code 1.1}), {@code R:description} of a
 * repeatable, or {@code path::id::author} of a Liquibase changeset. The order of a chain is never derived from it.
 *
 * @param value the name, never blank
 */
@API(status = API.Status.STABLE, since = "0.1")
public record MigrationId(String value) {

    /**
     * Checks that the name is not blank.
     *
     * @throws IllegalArgumentException if it is
     */
    public MigrationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A migration needs a name; it is blank.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
