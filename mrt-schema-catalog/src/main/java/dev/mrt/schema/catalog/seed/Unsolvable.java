package dev.mrt.schema.catalog.seed;

/** Says why no row can be made. */
final class Unsolvable extends Exception {

    private static final long serialVersionUID = 1L;

    Unsolvable(String message) {
        super(message);
    }
}
