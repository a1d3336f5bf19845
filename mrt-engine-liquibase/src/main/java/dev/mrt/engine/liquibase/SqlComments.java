package dev.mrt.engine.liquibase;

/** Tells SQL from comments, line after line. Quoted text is no comment. */
final class SqlComments {

    private boolean inBlock;
    private char quote;

    /** Whether anything is left of a line without comments and white space. */
    boolean leavesText(String line) {
        return !strip(line).isBlank();
    }

    /** The line with a blank for every character of a comment. */
    String strip(String line) {
        StringBuilder left = new StringBuilder(line.length());
        int at = 0;
        while (at < line.length()) {
            at += next(line, at, left);
        }
        return left.toString();
    }

    private int next(String line, int at, StringBuilder left) {
        char c = line.charAt(at);
        if (inBlock) {
            boolean ends = line.startsWith("*/", at);
            inBlock = !ends;
            return blank(left, ends ? 2 : 1);
        }
        if (quote == 0 && line.startsWith("/*", at)) {
            inBlock = true;
            return blank(left, 2);
        }
        if (quote == 0 && line.startsWith("--", at)) {
            return blank(left, line.length() - at);
        }
        if (c == '\'' || c == '"') {
            quote = quote == 0 ? c : quote == c ? 0 : quote;
        }
        left.append(c);
        return 1;
    }

    private static int blank(StringBuilder left, int length) {
        left.append(" ".repeat(length));
        return length;
    }
}
