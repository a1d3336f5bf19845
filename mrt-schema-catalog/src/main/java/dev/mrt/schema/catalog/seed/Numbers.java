package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers that show a loss: just above what a float of half the size keeps exactly, of full precision and scale, of both signs. A
 * hundredfold of them still fits, so that ordinary arithmetic in a migration works.
 */
final class Numbers {

    private static final BigInteger DIGITS =
            new BigInteger("12345678901234567890123456789012345678901234567890123456789012345");
    private static final int UNLIMITED_PRECISION = 25;
    private static final int UNLIMITED_SCALE = 9;

    private Numbers() {}

    static String whole(Cell cell) {
        IntegerRange range = IntegerRange.of(cell.column());
        if (cell.column().type().equalsIgnoreCase("tinyint(1)")) {
            return Long.toString((cell.number() + cell.position() + 1) % 2);
        }
        BigInteger number = magnitude(range, cell);
        return (isNegative(cell) && range.signed() ? number.negate() : number).toString();
    }

    /** In one filled row: the rows of variant 1 are those with NULL in every column that takes it. */
    private static boolean isNegative(Cell cell) {
        return cell.variant() == (cell.column().nullable() ? 0 : 1);
    }

    private static BigInteger magnitude(IntegerRange range, Cell cell) {
        long distinct = cell.distinct();
        return switch (range.bits()) {
            case 8 -> BigInteger.valueOf(10 + distinct % (range.signed() ? 117 : 245));
            case 16 -> BigInteger.valueOf(20_001 + distinct % 12_000);
            case 24 -> BigInteger.valueOf(1_000_001 + distinct % 7_000_000);
            case 64 -> BigInteger.ONE.shiftLeft(53).add(BigInteger.valueOf(1 + 2 * distinct));
            default -> BigInteger.valueOf((1L << 24) + 1 + 2 * distinct);
        };
    }

    /** Small and positive; in keys out of the way of the numbers that migrations give to their own rows. */
    static String plainWhole(Cell cell) {
        int bits = IntegerRange.of(cell.column()).bits();
        if (cell.column().type().equalsIgnoreCase("tinyint(1)")) {
            return whole(cell);
        }
        if (bits == 8 || !cell.key()) {
            return Long.toString(2 + cell.distinct() % 120);
        }
        return Long.toString(20_001 + cell.distinct() % 12_000);
    }

    static String decimal(Cell cell) {
        Column column = cell.column();
        Integer limit = column.precision();
        int precision = limit == null || limit <= 0 ? UNLIMITED_PRECISION : Math.min(limit, 60);
        Integer places = column.scale();
        int scale = places != null ? places : limit == null || limit <= 0 ? UNLIMITED_SCALE : 0;
        BigDecimal number = new BigDecimal(unscaled(precision, cell.distinct()), scale);
        return (isNegative(cell) ? number.negate() : number).toPlainString();
    }

    private static BigInteger unscaled(int precision, long distinct) {
        BigInteger floor = BigInteger.TEN.pow(precision - 1);
        BigInteger start = DIGITS.divide(BigInteger.TEN.pow(DIGITS.toString().length() - precision));
        BigInteger room = BigInteger.TEN.pow(precision).subtract(start).subtract(BigInteger.ONE);
        BigInteger offset =
                BigInteger.valueOf(2 * distinct + (start.testBit(0) ? 0 : 1)).mod(room.max(BigInteger.ONE));
        return start.add(offset).max(floor);
    }

    static String plainDecimal(Cell cell) {
        Column column = cell.column();
        Integer precision = column.precision();
        int scale =
                column.scale() == null ? (precision == null || precision <= 0 ? 4 : 0) : Math.max(0, column.scale());
        int whole = precision == null || precision <= 0 ? 3 : Math.max(0, Math.min(3, precision - scale));
        long distinct = cell.distinct();
        if (cell.key() && (precision == null || precision <= 0 || precision - scale >= 5)) {
            return Long.toString(20_001 + distinct);
        }
        String integer = whole == 0 ? "0" : Long.toString(1 + distinct % (long) (Math.pow(10, whole) - 1));
        return scale == 0 ? integer : integer + "." + fraction(scale, distinct);
    }

    private static String fraction(int scale, long distinct) {
        int digits = Math.min(scale, 12);
        long room = (long) Math.pow(10, digits) / 10;
        String text = Long.toString(room <= 1 ? distinct % 9 : distinct % room) + (room <= 1 ? "" : "5");
        String padded = "0".repeat(Math.max(0, digits - text.length())) + text;
        return padded.equals("0") ? "5" : padded;
    }

    static String real(Cell cell) {
        String number = (1000 + cell.distinct()) + ".53";
        return isNegative(cell) ? "-" + number : number;
    }

    static String floating(Cell cell) {
        String number = (1_234_567 + cell.distinct()) + ".123456789";
        return isNegative(cell) ? "-" + number : number;
    }
}
