package dev.mrt.schema.catalog.seed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Texts that show a loss: mixed case, spaces inside and at both ends, separators, non-ASCII, as long as the column allows.
 *
 * <p>The part that makes a text different from others differs in more than case and accents, as collations may ignore both.
 */
final class Texts {

    /** Longer columns get no longer text than this: a row must fit into a page where the product does not store it elsewhere. */
    private static final int LONGEST = 4000;

    private static final String[] HEADS = {" Dr. O'Neil-", " Mc@Example.io, ", " van der (b/c) "};
    private static final String FILLER = "aBcd EfGh-";

    private final boolean codePoints;

    /**
     * Takes how the product counts.
     *
     * @param codePoints whether a length is in characters, {@code false} if it is in UTF-16 units
     */
    Texts(boolean codePoints) {
        this.codePoints = codePoints;
    }

    String rich(Cell cell, Repertoire repertoire, boolean padded) {
        String tag = tag(cell);
        Integer limit = cell.column().length();
        if (limit != null && limit < tag.length() + 5) {
            return narrow(cell, limit, repertoire);
        }
        String core = tag + " " + repertoire.widest() + repertoire.accent();
        String head = HEADS[cell.variant()];
        if (limit != null && limit < size(head + core) + 1) {
            head = " M";
        }
        String text = head + core;
        return limit == null ? text + " End " : fill(text, Math.min(limit, LONGEST), padded ? "z" : " ");
    }

    private String fill(String text, int limit, String last) {
        int missing = limit - size(text) - 1;
        if (missing < 0) {
            return text;
        }
        return text + FILLER.repeat(missing / FILLER.length() + 1).substring(0, missing) + last;
    }

    private int size(String text) {
        return codePoints ? text.codePointCount(0, text.length()) : text.length();
    }

    /** Whether a text fits a column. */
    boolean fits(String text, @Nullable Integer limit) {
        return limit == null || size(text) <= limit;
    }

    /** A short text with nothing in it that a cast or a narrowing stumbles over, but of mixed case. */
    String plain(Cell cell) {
        String text = "Mr " + tag(cell);
        Integer limit = cell.column().length();
        return limit == null || text.length() <= limit ? text : narrow(cell, limit, Repertoire.ASCII);
    }

    private static String tag(Cell cell) {
        return Long.toString(cell.number(), 36) + "." + Integer.toString(cell.position(), 36);
    }

    /** As many characters as fit, counting in base 36. */
    private static String narrow(Cell cell, int limit, Repertoire repertoire) {
        if (limit <= 0) {
            return "";
        }
        boolean roomForAccent = limit >= 5 && repertoire != Repertoire.ASCII;
        int places = roomForAccent ? limit - 1 : limit;
        long room = (long) Math.pow(36, Math.min(places, 10));
        String digits = Long.toString(Math.floorMod(cell.number() * 7 + 10 + 5L * cell.position(), room), 36);
        String padded = "k".repeat(Math.max(0, places - digits.length())) + digits;
        String mixed = padded.substring(0, 1).toUpperCase(Locale.ROOT) + padded.substring(1);
        return roomForAccent ? mixed + repertoire.accent() : mixed;
    }
}
