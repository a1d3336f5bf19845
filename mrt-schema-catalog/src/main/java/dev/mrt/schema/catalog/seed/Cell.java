package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;

/**
 * One place for a value.
 *
 * @param column the column
 * @param position the column's place in its table, so that equal types in one row get different values
 * @param number the row's number, different for every row that is ever made in the database
 * @param key whether the column is part of a key, which a migration's own rows must not meet
 */
record Cell(Column column, int position, long number, boolean key) {

    /** Which of three kinds of value is due: a rich one, one at the lower end, one at the upper end. */
    int variant() {
        return (int) Math.floorMod(number, 3L);
    }

    /** A number that is different for each cell of a column and, as far as possible, for each column of a row. */
    long distinct() {
        return number + 1009L * position;
    }
}
