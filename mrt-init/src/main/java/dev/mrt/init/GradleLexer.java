package dev.mrt.init;

import dev.mrt.init.GradleToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a Gradle script, in Groovy or Kotlin, into words, texts and brackets; comments fall away. */
final class GradleLexer {

    private static final String TRIPLE_DOUBLE = "\"\"\"";
    private static final String TRIPLE_SINGLE = "'''";

    /** Texts in expressions in texts; no script of a person has as many. */
    private static final int DEEPEST = 20;

    private final String script;
    private final boolean kotlin;
    private final List<GradleToken> tokens = new ArrayList<>();
    private int at = 0;
    private int line = 1;

    private GradleLexer(String script, boolean kotlin) {
        this.script = script;
        this.kotlin = kotlin;
    }

    /** The tokens; empty if a comment or text has no end. */
    static Optional<List<GradleToken>> tokens(String script, boolean kotlin) {
        GradleLexer lexer = new GradleLexer(script, kotlin);
        while (lexer.at < script.length()) {
            if (!lexer.next()) {
                return Optional.empty();
            }
        }
        return Optional.of(lexer.tokens);
    }

    private boolean next() {
        char c = script.charAt(at);
        if (script.startsWith("//", at)) {
            int end = script.indexOf('\n', at);
            at = end < 0 ? script.length() : end;
            return true;
        }
        if (script.startsWith("/*", at)) {
            return comment();
        }
        if (script.startsWith(TRIPLE_DOUBLE, at) || !kotlin && script.startsWith(TRIPLE_SINGLE, at)) {
            return text(script.substring(at, at + 3), true);
        }
        if (!kotlin && script.startsWith("$/", at)) {
            return dollarSlashy();
        }
        if (c == '"' || c == '\'') {
            return text(String.valueOf(c), false);
        }
        if (c == '/' && !kotlin && slashyCanBegin()) {
            return text("/", true);
        }
        wordOrMark(c);
        return true;
    }

    private void wordOrMark(char c) {
        if (c == '\n') {
            add(Kind.LINE_END, "\n", at, at + 1);
            line++;
            at++;
        } else if (Character.isJavaIdentifierStart(c)) {
            int start = at;
            while (at < script.length()
                    && (Character.isJavaIdentifierPart(script.charAt(at)) || script.charAt(at) == '.')) {
                at++;
            }
            add(Kind.WORD, script.substring(start, at), start, at);
        } else {
            if (!Character.isWhitespace(c) && c != '\uFEFF') {
                add(Kind.MARK, String.valueOf(c), at, at + 1);
            }
            at++;
        }
    }

    /** Kotlin's comments lie in each other. */
    private boolean comment() {
        int depth = 0;
        while (at < script.length()) {
            if (script.startsWith("/*", at) && (depth == 0 || kotlin)) {
                depth++;
                at += 2;
            } else if (script.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return true;
                }
            } else {
                step();
            }
        }
        return false;
    }

    private boolean text(String quote, boolean lines) {
        int start = at;
        int startLine = line;
        if (!skipText(quote, lines, 0)) {
            return false;
        }
        String content = script.substring(start + quote.length(), at - quote.length());
        tokens.add(new GradleToken(Kind.TEXT, content, start, at, startLine));
        return true;
    }

    private boolean skipText(String quote, boolean lines, int depth) {
        at += quote.length();
        while (at < script.length()) {
            char c = script.charAt(at);
            if (script.startsWith(quote, at)) {
                at += quote.length();
                return true;
            }
            if (c == '\n' && !lines) {
                return false;
            }
            if (script.startsWith("${", at) && !quote.startsWith("'")) {
                if (!skipExpression(depth)) {
                    return false;
                }
            } else {
                if (c == '\\' && at + 1 < script.length()) {
                    step();
                }
                step();
            }
        }
        return false;
    }

    /** What stands in {@code ${}} may hold texts with the same quotes, which may hold expressions. */
    private boolean skipExpression(int depth) {
        int braces = 0;
        while (at < script.length() && depth < DEEPEST) {
            char c = script.charAt(at);
            if (c == '"' || c == '\'') {
                if (!skipText(String.valueOf(c), false, depth + 1)) {
                    return false;
                }
                continue;
            }
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            step();
            if (c == '}' && braces == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean dollarSlashy() {
        int end = script.indexOf("/$", at + 2);
        if (end < 0) {
            return false;
        }
        add(Kind.TEXT, script.substring(at + 2, end), at, end + 2);
        while (at < end + 2) {
            step();
        }
        return true;
    }

    /** After a value a slash divides. */
    private boolean slashyCanBegin() {
        if (tokens.isEmpty()) {
            return false;
        }
        GradleToken last = tokens.get(tokens.size() - 1);
        return last.kind() == Kind.MARK && "(,=[~:".contains(last.text());
    }

    private void step() {
        if (script.charAt(at) == '\n') {
            line++;
        }
        at++;
    }

    private void add(Kind kind, String text, int start, int end) {
        tokens.add(new GradleToken(kind, text, start, end, line));
    }
}
