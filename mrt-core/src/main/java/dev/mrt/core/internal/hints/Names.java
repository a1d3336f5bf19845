package dev.mrt.core.internal.hints;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Every name that scripts write down, also in strings, also in part. */
final class Names {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}\\n]*+}?");
    private static final Pattern FORMAT_PLACEHOLDER = Pattern.compile("%(?:\\d+\\$)?[IsL](?![a-zA-Z])");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}_$#@]+");
    private static final Set<String> TABLE_FOLLOWS =
            Set.of("FROM", "JOIN", "INTO", "UPDATE", "TABLE", "ONLY", "EXISTS", "TRUNCATE", "ON", "REFERENCES");
    private static final Set<String> DYNAMIC = Set.of("EXECUTE", "PREPARE", "EXEC", "IMMEDIATE");

    private final Set<String> folded = new HashSet<>();
    private final Set<Part> parts = new LinkedHashSet<>();

    /** A name of which only the ends are written. */
    private record Part(String prefix, String suffix) {

        boolean fits(String name) {
            return name.length() > prefix.length() + suffix.length()
                    && name.startsWith(prefix)
                    && name.endsWith(suffix);
        }
    }

    static Names in(List<Script> scripts) {
        Names names = new Names();
        scripts.forEach(script -> names.collect(script, isDynamic(script)));
        return names;
    }

    private static boolean isDynamic(Script script) {
        for (int i = 0; i < script.tokens().size(); i++) {
            boolean trigger =
                    script.tokens().word(i + 1, "FUNCTION") || script.tokens().word(i + 1, "PROCEDURE");
            if (DYNAMIC.contains(script.tokens().at(i).upper()) && !trigger) {
                return true;
            }
        }
        return script.nested().stream().anyMatch(nested -> isDynamic(nested.script()));
    }

    boolean contain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return folded.contains(lower) || parts.stream().anyMatch(part -> part.fits(lower));
    }

    private void collect(Script script, boolean dynamic) {
        Tokens tokens = script.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.at(i);
            switch (token.kind()) {
                case WORD, QUOTED, TICKED -> name(tokens, i, token.text());
                case NUMBER -> folded.add(token.text().toLowerCase(Locale.ROOT));
                case STRING -> string(tokens, i, token.text(), dynamic);
                default -> {}
            }
        }
        script.nested().forEach(nested -> collect(nested.script(), dynamic));
        script.deeper().forEach(this::loose);
    }

    private void loose(String text) {
        for (String word : NO_NAME.split(text)) {
            folded.add(word.toLowerCase(Locale.ROOT));
        }
    }

    private void name(Tokens tokens, int i, String text) {
        if (text.contains("${")) {
            part(tokens, i, PLACEHOLDER, text);
        } else {
            folded.add(text.toLowerCase(Locale.ROOT));
        }
    }

    /** What is left of a name around its placeholders; one that is nothing but a placeholder can be any table. */
    private void part(Tokens tokens, int i, Pattern placeholder, String text) {
        String[] ends = placeholder.split(text.toLowerCase(Locale.ROOT), -1);
        Part part = new Part(ends[0], ends[ends.length - 1]);
        boolean open = part.prefix.isEmpty() && part.suffix.isEmpty();
        boolean schema = tokens.symbol(i + 1, ".");
        boolean table = TABLE_FOLLOWS.contains(tokens.at(i - 1).upper()) || tokens.symbol(i - 1, ".");
        if (!schema && (!open || table)) {
            parts.add(part);
        }
    }

    /** Dynamic SQL puts names together of pieces. */
    private void string(Tokens tokens, int i, String text, boolean dynamic) {
        folded.add(text.toLowerCase(Locale.ROOT));
        if (!dynamic) {
            return;
        }
        String[] words = NO_NAME.split(text, -1);
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        String first = words[0].toLowerCase(Locale.ROOT);
        boolean opens = words.length > 1 && TABLE_FOLLOWS.contains(words[words.length - 2].toUpperCase(Locale.ROOT));
        if (tokens.symbol(i + 1, "||") && (!last.isEmpty() || opens)) {
            parts.add(new Part(last, ""));
        }
        if (tokens.symbol(i - 1, "||") && !first.isEmpty()) {
            parts.add(new Part("", first));
        }
        formatted(text);
    }

    private void formatted(String text) {
        String marked = FORMAT_PLACEHOLDER.matcher(text).replaceAll("\\${}");
        if (!marked.equals(text)) {
            Tokens tokens = new Tokens(Tokenizer.tokens(marked));
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.at(i).text().contains("${}")) {
                    part(tokens, i, PLACEHOLDER, tokens.at(i).text());
                }
            }
        }
    }
}
