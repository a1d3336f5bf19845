package dev.mrt.report.html;

import java.util.List;

/**
 * The whole page, for the template. Every text is harmless, and the template escapes it.
 *
 * @param style the style sheet
 * @param script the script
 * @param policy what the page may run and load: these two alone
 * @param title the title of the window
 * @param headline the overall verdict
 * @param facts name and value
 * @param tiles counts
 * @param cells the chain in order
 * @param dense whether there is no room for names in the chain
 * @param filters what cards can be chosen by
 * @param cards the migrations
 * @param total how many there are
 * @param loose findings about no migration
 * @param unread statements that were not analysed
 * @param silenced findings that do not count
 * @param footer who made the page
 */
record Page(
        String style,
        String script,
        String policy,
        String title,
        Headline headline,
        List<Fact> facts,
        List<Tile> tiles,
        List<Cell> cells,
        boolean dense,
        List<Filter> filters,
        List<Card> cards,
        String total,
        List<Note> loose,
        List<Unread> unread,
        List<Silenced> silenced,
        String footer) {

    boolean hasLoose() {
        return !loose.isEmpty();
    }

    boolean hasUnread() {
        return !unread.isEmpty();
    }

    boolean hasSilenced() {
        return !silenced.isEmpty();
    }

    record Fact(String name, String value) {}

    record Tile(String kind, String glyph, String number, String label) {}

    record Cell(String id, String state, String glyph, String name, String flag, String flagGlyph, String label) {}

    record Filter(String id, String label, String number, boolean first) {}

    record Unread(String place, String text, String why) {}

    record Silenced(String title, String place, String reason) {}
}
