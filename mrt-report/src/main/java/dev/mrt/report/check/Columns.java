package dev.mrt.report.check;

/** How much room text takes on a terminal. */
final class Columns {

    private static final int FIRST_PICTOGRAM = 0x1F300;
    private static final int LAST_PICTOGRAM = 0x1FAFF;

    private Columns() {}

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    private static int of(int point) {
        if (isMark(point)) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isWide(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            default -> point >= FIRST_PICTOGRAM && point <= LAST_PICTOGRAM;
        };
    }
}
