package dev.mrt.init;

import dev.mrt.init.Fact.How;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;

/** Tells a plan to a person. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class InitText {

    private static final String INDENT = "  ";

    private final InitPlan plan;
    private final boolean written;
    private final StringBuilder text = new StringBuilder();

    private InitText(InitPlan plan, boolean written) {
        this.plan = plan;
        this.written = written;
    }

    /**
     * The text.
     *
     * @param plan what was found
     * @param written whether it was carried out
     * @return lines, each with its end
     */
    public static String of(InitPlan plan, boolean written) {
        InitText told = new InitText(plan, written);
        told.facts("Found", How.FOUND);
        told.facts("Given", How.GIVEN);
        told.facts("Not found, so assumed", How.ASSUMED);
        told.files();
        told.notes();
        told.block();
        told.next();
        return told.text.toString();
    }

    private void facts(String heading, How how) {
        List<Fact> facts =
                plan.facts().stream().filter(fact -> fact.how() == how).toList();
        if (facts.isEmpty()) {
            return;
        }
        heading(heading);
        int subject = longest(plan.facts().stream().map(Fact::subject).toList());
        int value = longest(facts.stream().map(Fact::value).toList());
        for (Fact fact : facts) {
            line(padded(fact.subject(), subject) + INDENT + padded(fact.value(), value) + INDENT + reason(fact));
        }
    }

    private String reason(Fact fact) {
        Place place = fact.place();
        String where = place == null ? "" : place.in(plan.directory());
        return where + (where.isEmpty() || fact.why().isEmpty() ? fact.why() : " (" + fact.why() + ")");
    }

    private void files() {
        heading(written ? "Files" : "Files, if this were no dry run");
        for (FileChange change : plan.changes()) {
            String done = switch (change.kind()) {
                case NEW -> "written";
                case CHANGED -> "changed";
                case LEFT -> "left";
            };
            line(padded(done, "written".length()) + INDENT + relative(change.file()) + " (" + change.why() + ")");
        }
    }

    private void notes() {
        if (!plan.notes().isEmpty()) {
            heading("To know");
            plan.notes().forEach(note -> line("- " + note.strip().replace("\n", "\n" + INDENT + INDENT)));
        }
    }

    private void block() {
        if (!plan.block().isEmpty()) {
            heading("Put this into " + relative(plan.blockFile()) + ", or run it again with --apply");
            text.append('\n').append(plan.block());
        } else if (plan.nothing()) {
            text.append("\nEverything is already there.\n");
        }
    }

    private void next() {
        if (written && !plan.nothing()) {
            heading("Next, in the folder of the project");
            line(plan.next());
        }
    }

    private void heading(String heading) {
        text.append(text.isEmpty() ? "" : "\n").append(heading).append('\n');
    }

    private void line(String line) {
        text.append(INDENT).append(line.stripTrailing()).append('\n');
    }

    private String relative(Path file) {
        return Paths.relative(plan.directory(), file);
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
