package dev.mrt.tests.arch.counterexample.other.internal;

/** Meant for its own module. */
public class Hidden {}
