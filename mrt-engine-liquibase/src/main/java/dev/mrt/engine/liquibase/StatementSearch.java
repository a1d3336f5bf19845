package dev.mrt.engine.liquibase;

import dev.mrt.engine.liquibase.FormattedSql.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds a statement in the lines of a changeset, whatever its white space and comments. */
final class StatementSearch {

    private static final Pattern ROLLBACK_MARK = Pattern.compile("(?i)^\\s*--\\s*rollback |\\*/\\s*$");

    /** How much of a statement's beginning tells it from others, where the whole is not found. */
    private static final int[] BEGINNINGS = {80, 40, 20};

    private final Spot spot;
    private final StringBuilder squeezed = new StringBuilder();
    private final List<Integer> lineOfChar = new ArrayList<>();

    StatementSearch(Spot spot, String text) {
        this.spot = spot;
        SqlComments comments = new SqlComments();
        for (Line line : FormattedSql.of(text).lines()) {
            if (line.number() >= spot.line() && line.number() <= spot.endLine()) {
                add(line, comments);
            }
        }
    }

    private void add(Line line, SqlComments comments) {
        switch (line.kind()) {
            case TEXT -> append(comments.strip(line.text()), line.number());
            case ROLLBACK, ROLLBACK_BLOCK, ROLLBACK_BLOCK_END ->
                append(
                        new SqlComments()
                                .strip(ROLLBACK_MARK.matcher(line.text()).replaceAll("")),
                        line.number());
            default -> {}
        }
    }

    private void append(String text, int line) {
        String left = squeeze(text);
        squeezed.append(left);
        for (int i = 0; i < left.length(); i++) {
            lineOfChar.add(line);
        }
    }

    int lineOf(String statement) {
        SqlComments comments = new SqlComments();
        StringBuilder wanted = new StringBuilder();
        statement.lines().forEach(line -> wanted.append(squeeze(comments.strip(line))));
        int at = wanted.isEmpty() ? -1 : squeezed.indexOf(wanted.toString());
        for (int i = 0; at < 0 && i < BEGINNINGS.length; i++) {
            at = wanted.length() < BEGINNINGS[i] ? -1 : onlyPlaceOf(wanted.substring(0, BEGINNINGS[i]));
        }
        return at < 0 ? spot.changeLine(0) : lineOfChar.get(at);
    }

    private int onlyPlaceOf(String beginning) {
        int first = squeezed.indexOf(beginning);
        return first >= 0 && squeezed.indexOf(beginning, first + 1) < 0 ? first : -1;
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", "");
    }
}
