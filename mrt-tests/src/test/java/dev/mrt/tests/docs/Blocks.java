package dev.mrt.tests.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fenced blocks of a Markdown text that say in a comment before them where they come from. */
final class Blocks {

    private static final Pattern BLOCK = Pattern.compile(
            "(?<head><!-- block: (?<source>[^\\n]+?) -->\\n```\\w*\\n)(?<text>.*?)(?<end>^```$)",
            Pattern.DOTALL | Pattern.MULTILINE);

    private Blocks() {}

    /** Source and text of each block. */
    static Map<String, String> of(String markdown) {
        Map<String, String> blocks = new LinkedHashMap<>();
        Matcher matcher = BLOCK.matcher(markdown);
        while (matcher.find()) {
            blocks.put(matcher.group("source"), matcher.group("text"));
        }
        return blocks;
    }

    /** The same Markdown with the text that each source gives. */
    static String refreshed(String markdown, UnaryOperator<String> textOf) {
        return BLOCK.matcher(markdown)
                .replaceAll(match -> Matcher.quoteReplacement(head(match) + textOf.apply(source(match)) + "```"));
    }

    private static String head(MatchResult match) {
        return match.group(1);
    }

    private static String source(MatchResult match) {
        return match.group(2);
    }
}
