package dev.mrt.api.result;

import org.apiguardian.api.API;

/**
 * Something that a verdict does not rest on.
 *
 * @param kind what sort of limit
 * @param object the dotted name of what is affected; empty where it is the migration as a whole
 * @param message to a person: what was not checked, why, and how to have it checked
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Limitation(LimitationKind kind, String object, String message) {}
