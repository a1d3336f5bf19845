package dev.mrt.init;

/**
 * A text and where it is written.
 *
 * @param text as it is meant, placeholders filled in where that was possible
 * @param place where
 */
record Located(String text, Place place) {}
