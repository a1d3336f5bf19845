package dev.mrt.init;

import dev.mrt.api.MrtException;
import dev.mrt.init.GradleScript.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts dependencies into a Gradle script and leaves every other character of it as it is. */
final class GradleEdit {

    private static final String INDENT = "    ";

    private final GradleScript script;
    private final String text;
    private final String lineEnd;

    private GradleEdit(GradleScript script) {
        this.script = script;
        this.text = script.file().text();
        this.lineEnd = script.file().lineEnd();
    }

    /**
     * The content of a script with what is missing.
     *
     * @throws MrtException if its form is not understood
     */
    static byte[] of(GradleScript script, Needs needs) {
        GradleEdit edit = new GradleEdit(script);
        if (!script.understood()) {
            throw edit.refused("its brackets and quotes do not match in a way that mrt understands");
        }
        GradleBlock block = GradleBlock.like(script);
        String changed = edit.dependencies(block.lines(needs));
        if (needs.runner()) {
            changed = edit.appended(changed, block.runner(edit.indent()));
        }
        return script.file().encoded(changed);
    }

    private String dependencies(List<String> lines) {
        if (lines.isEmpty()) {
            return text;
        }
        Optional<Block> block = script.top("dependencies");
        if (block.isEmpty()) {
            String inner = lines.stream().map(line -> indent() + line).collect(Collectors.joining(lineEnd));
            return appended(text, List.of("dependencies {", inner, "}"));
        }
        return inserted(block.get(), lines);
    }

    private String inserted(Block block, List<String> lines) {
        int open = block.open().end();
        int close = block.close().start();
        int lineOfClose = text.lastIndexOf('\n', close - 1) + 1;
        boolean empty = text.substring(open, close).isBlank();
        if (!empty
                && (lineOfClose <= open || !text.substring(lineOfClose, close).isBlank())) {
            throw refused("the end of its dependencies block does not stand on a line of its own");
        }
        String indent = indentOf(block);
        String added = lines.stream().map(line -> indent + line + lineEnd).collect(Collectors.joining());
        return empty
                ? text.substring(0, open) + lineEnd + added + text.substring(close)
                : text.substring(0, lineOfClose) + added + text.substring(lineOfClose);
    }

    /** As the last statement in the block. */
    private String indentOf(Block block) {
        return script.statements().stream()
                .filter(one -> one.path().equals(List.of("dependencies")))
                .map(one -> one.tokens().get(0).start())
                .filter(start ->
                        start > block.open().start() && start < block.close().start())
                .map(start -> text.substring(text.lastIndexOf('\n', start) + 1, start))
                .filter(String::isBlank)
                .reduce((one, later) -> later)
                .orElse(indent());
    }

    /** As the first line of the script that is indented. */
    private String indent() {
        return text.lines()
                .filter(line -> line.matches("(\\t+|  +)[\\w].*"))
                .map(line -> line.startsWith("\t")
                        ? "\t"
                        : line.substring(0, line.length() - line.stripLeading().length()))
                .findFirst()
                .orElse(INDENT);
    }

    private String appended(String before, List<String> lines) {
        String end = before.isEmpty() ? "" : before.endsWith("\n") ? lineEnd : lineEnd + lineEnd;
        return before + end + String.join(lineEnd, lines) + lineEnd;
    }

    private MrtException refused(String why) {
        return MrtException.usage(script.file().path() + " cannot be changed: " + why
                + ". Nothing was written; run it without --apply and put the block in by hand.");
    }
}
