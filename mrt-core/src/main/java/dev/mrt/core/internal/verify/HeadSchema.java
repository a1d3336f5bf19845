package dev.mrt.core.internal.verify;

import dev.mrt.api.schema.SchemaSnapshot;
import org.apiguardian.api.API;

/**
 * The schema that a chain comes to.
 *
 * @param base the schema before its first migration
 * @param schema the schema after its last one
 * @param engine the id of the engine that migrated it
 * @param names names in them that are of this run alone
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record HeadSchema(SchemaSnapshot base, SchemaSnapshot schema, String engine, LocalNames names) {}
