package dev.mrt.core.internal.hints;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The tokens of one script, where every index may be asked for: outside there is {@link Token#NONE}. */
final class Tokens {

    private final List<Token> list;
    private final int[] partner;

    Tokens(List<Token> list) {
        this.list = list;
        this.partner = partners(list);
    }

    private static int[] partners(List<Token> list) {
        int[] partner = new int[list.size()];
        Arrays.fill(partner, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isSymbol("(") || list.get(i).isSymbol("[")) {
                open.push(i);
            } else if (!open.isEmpty()
                    && (list.get(i).isSymbol(")") || list.get(i).isSymbol("]"))) {
                int start = open.pop();
                partner[start] = i;
                partner[i] = start;
            }
        }
        return partner;
    }

    int size() {
        return list.size();
    }

    Token at(int i) {
        return i >= 0 && i < list.size() ? list.get(i) : Token.NONE;
    }

    boolean word(int i, String word) {
        return at(i).isWord(word);
    }

    boolean symbol(int i, String symbol) {
        return at(i).isSymbol(symbol);
    }

    /** The other parenthesis or bracket; the end of the script for an open one that nothing closes, -1 for a closing one. */
    int partner(int i) {
        int other = i >= 0 && i < partner.length ? partner[i] : -1;
        return other < 0 && (symbol(i, "(") || symbol(i, "[")) ? list.size() : other;
    }

    /** The index behind what begins here: behind the closing parenthesis for an open one. */
    int after(int i) {
        return symbol(i, "(") || symbol(i, "[") ? partner(i) + 1 : i + 1;
    }

    /** The index behind a name of one or more parts with dots. */
    int afterName(int i) {
        int end = i + 1;
        while (symbol(end, ".")) {
            end += 2;
        }
        return Math.min(end, list.size());
    }
}
