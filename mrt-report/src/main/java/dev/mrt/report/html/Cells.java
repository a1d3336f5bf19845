package dev.mrt.report.html;

import dev.mrt.report.Printable;
import dev.mrt.report.ShortNames;
import dev.mrt.report.html.Card.Badge;
import dev.mrt.report.html.Page.Cell;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The chain in order, one cell for each migration. */
final class Cells {

    private static final int LONGEST = 24;

    private Cells() {}

    static List<Cell> of(Entries entries, List<Card> cards) {
        List<String> names = entries.all().stream().map(Entry::revision).toList();
        ShortNames shortNames = ShortNames.ofNames(names);
        return IntStream.range(0, cards.size())
                .mapToObj(i -> cell(cards.get(i), shortNames.of(names.get(i))))
                .toList();
    }

    private static Cell cell(Card card, String name) {
        String risk = card.risk().isEmpty() ? "" : ", risk " + card.risk();
        Optional<Badge> flag = card.badges().stream()
                .filter(badge -> List.of("error", "warning").contains(badge.severity()))
                .findFirst();
        String checks = flag.map(badge -> ", " + badge.text()).orElse("");
        return new Cell(
                card.id(),
                card.state(),
                card.glyph(),
                shortened(Printable.line(name)),
                flag.map(Badge::severity).orElse(""),
                flag.map(Badge::glyph).orElse(""),
                card.title() + ": " + card.word() + risk + checks);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, Cut.whole(name, LONGEST - 1)) + "…";
    }
}
