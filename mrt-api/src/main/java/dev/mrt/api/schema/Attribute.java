package dev.mrt.api.schema;

import org.apiguardian.api.API;

/**
 * One property of a schema object.
 *
 * @param facet the aspect it belongs to
 * @param value its canonical text; equal text means equal property
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Attribute(Facet facet, String value) {}
