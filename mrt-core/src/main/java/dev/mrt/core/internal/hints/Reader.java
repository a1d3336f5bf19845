package dev.mrt.core.internal.hints;

/** Looks for one kind of hint. */
interface Reader {

    /**
     * Hears of every token in its order.
     *
     * @param i the index of the token
     */
    void read(int i);
}
