package org.other;

/** A test outside of the packages of the application. */
public class NoApplicationHere {}
