package dev.mrt.analyzer.sql;

import java.util.List;

/**
 * A statement as the splitter cuts it out.
 *
 * @param start where its first token begins in the script
 * @param end behind its last token
 * @param tokens its tokens with offsets in the script, comments and the delimiter left out; never empty
 * @param problem why no database would take it (a string, comment or parenthesis that does not end); empty if there is no such reason
 */
record RawStatement(int start, int end, List<Token> tokens, String problem) {

    RawStatement {
        tokens = List.copyOf(tokens);
    }
}
