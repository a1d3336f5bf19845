package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import java.math.BigInteger;
import java.util.Locale;

/**
 * The whole numbers that a column takes.
 *
 * @param bits the size of the type
 * @param signed whether it takes negative numbers
 */
record IntegerRange(int bits, boolean signed) {

    static IntegerRange of(Column column) {
        String type = column.type().toLowerCase(Locale.ROOT);
        return new IntegerRange(bits(column.baseType().toLowerCase(Locale.ROOT)), !type.contains("unsigned"));
    }

    private static int bits(String base) {
        return switch (base) {
            case "tinyint" -> 8;
            case "int2", "smallint" -> 16;
            case "mediumint" -> 24;
            case "int8", "bigint" -> 64;
            default -> 32;
        };
    }

    BigInteger min() {
        return signed ? BigInteger.ONE.shiftLeft(bits - 1).negate() : BigInteger.ZERO;
    }

    BigInteger max() {
        return BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits).subtract(BigInteger.ONE);
    }

    boolean contains(BigInteger number) {
        return number.compareTo(min()) >= 0 && number.compareTo(max()) <= 0;
    }
}
