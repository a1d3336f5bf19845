package dev.mrt.analyzer.sql;

/** Tells line and column of offsets that only grow, in time linear in the text. */
final class Lines {

    private final String text;
    private int offset = 0;
    private int line = 1;
    private int lineStart = 0;

    Lines(String text) {
        this.text = text;
    }

    /** Goes on to an offset that is not before the last one. */
    Lines to(int newOffset) {
        for (; offset < newOffset; offset++) {
            if (text.charAt(offset) == '\n') {
                line++;
                lineStart = offset + 1;
            }
        }
        return this;
    }

    /** Counted from 1. */
    int line() {
        return line;
    }

    /** Counted from 1. */
    int column() {
        return offset - lineStart + 1;
    }
}
