package dev.mrt.report.html;

import dev.mrt.api.check.CheckReport.Suppressed;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Statement;
import dev.mrt.report.Printable;
import dev.mrt.report.check.CheckedChain;
import dev.mrt.report.check.Wording;
import dev.mrt.report.html.Page.Silenced;
import dev.mrt.report.html.Page.Unread;
import java.util.List;

/** Makes the page of a chain. */
final class Pages {

    /** Names stand in the chain up to here. */
    private static final int MOST_NAMED_CELLS = 60;

    /** More of one kind says no more. */
    private static final int MOST = 200;

    private static final int LONGEST = 1_000;

    private Pages() {}

    static Page of(ReportedChain chain) {
        Entries entries = Entries.of(chain);
        List<Card> cards = Cards.of(entries);
        Headline headline = Headline.of(chain, entries);
        CheckedChain files = chain.checked();
        return new Page(
                PageFiles.style(),
                PageFiles.script(),
                PageFiles.policy(),
                headline.title(),
                headline,
                Counts.facts(chain),
                Counts.tiles(chain, entries),
                Cells.of(entries, cards),
                cards.size() > MOST_NAMED_CELLS,
                Counts.filters(cards),
                cards,
                Cut.count(cards.size(), "migration"),
                entries.loose().stream().map(Note::of).toList(),
                files == null ? List.of() : unread(files),
                files == null ? List.of() : silenced(files),
                footer(chain));
    }

    private static List<Unread> unread(CheckedChain files) {
        return files.report().coverage().notAnalysed().stream()
                .limit(MOST)
                .map(each -> unread(files, each))
                .toList();
    }

    private static Unread unread(CheckedChain files, Statement statement) {
        return new Unread(
                place(
                        files.files().apply(statement.location()),
                        statement.location().line()),
                Cut.text(statement.text(), LONGEST),
                Cut.text(statement.why(), LONGEST));
    }

    private static List<Silenced> silenced(CheckedChain files) {
        return files.report().suppressed().stream()
                .limit(MOST)
                .map(each -> silenced(files, each))
                .toList();
    }

    private static Silenced silenced(CheckedChain files, Suppressed each) {
        RiskWarning warning = each.warning();
        return new Silenced(
                Printable.line(Wording.title(warning)),
                place(files.file(warning), warning.location().line()),
                Cut.text(Wording.reason(each), LONGEST));
    }

    private static String place(String file, int line) {
        return Printable.line(file) + (line > 0 ? ":" + line : "");
    }

    private static String footer(ReportedChain chain) {
        String by = "Made by mrt " + Printable.line(chain.mrtVersion());
        return chain.made().isEmpty() ? by + "." : by + ", " + Printable.line(chain.made()) + ".";
    }
}
