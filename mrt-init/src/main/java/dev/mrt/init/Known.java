package dev.mrt.init;

/**
 * A value and how it became known.
 *
 * @param value the value
 * @param fact for people
 */
record Known<T>(T value, Fact fact) {}
