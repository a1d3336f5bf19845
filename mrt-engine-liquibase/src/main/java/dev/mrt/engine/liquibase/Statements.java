package dev.mrt.engine.liquibase;

import java.util.List;
import java.util.stream.Collectors;
import liquibase.util.StringUtil;

/**
 * Statements as they are written into a changelog, each ended by a semicolon.
 *
 * @param all the statements in order, without white space around them
 */
record Statements(List<String> all) {

    Statements {
        all = all.stream()
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .map(Statements::ended)
                .toList();
    }

    private static String ended(String statement) {
        String bare = statement.replaceAll("\r\n?", "\n");
        boolean endsInComment = bare.substring(bare.lastIndexOf('\n') + 1).contains("--");
        return bare.endsWith(";") && !endsInComment ? bare : bare + (endsInComment ? "\n;" : ";");
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** One below the other. */
    String text() {
        return String.join("\n", all);
    }

    /** Whether Liquibase takes one text with all of them apart at the right places. */
    boolean canBeSplit() {
        return all.stream().allMatch(Statements::isOne)
                && StringUtil.processMultiLineSQL(text(), false, true, null).length == all.size();
    }

    static boolean isOne(String statement) {
        return StringUtil.processMultiLineSQL(statement, false, true, null).length == 1;
    }

    /** The text with white space before each statement; what stands on further lines of a statement may be within quotes. */
    String indented(String indent) {
        return all.stream().map(statement -> indent + statement + "\n").collect(Collectors.joining());
    }
}
