package dev.mrt.engine.liquibase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an SQL changelog, sorted as Liquibase sorts them: the patterns are those of its reader of formatted changelogs.
 *
 * @param lines all lines of the file
 */
record FormattedSql(List<Line> lines) {

    /** What a line is to Liquibase. */
    enum Kind {
        HEADER,
        PROPERTY,
        CHANGESET,
        ROLLBACK,
        ROLLBACK_BLOCK_START,
        ROLLBACK_BLOCK,
        ROLLBACK_BLOCK_END,
        DIRECTIVE,
        IGNORED,
        TEXT
    }

    /**
     * One line.
     *
     * @param number counted from 1
     * @param kind what it is
     * @param text without its line end
     */
    record Line(int number, Kind kind, String text) {}

    private static final Pattern HEADER = directive("\\s*--\\s*liquibase\\s*formatted.*");
    private static final Pattern PROPERTY = directive("\\s*--\\s*property\\s+(.*:.*)\\s+(.*:.*).*");
    private static final Pattern CHANGESET =
            directive("\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^:]+):\\s*(\"[^\"]+\"|\\S+).*");
    private static final Pattern DBMS = directive(".*dbms:([^,][\\w!,]+).*");
    private static final Pattern ROLLBACK = directive("\\s*--\\s*rollback (.*)");
    private static final Pattern BLOCK_START = directive("\\s*/\\*\\s*liquibase\\s*rollback\\s*");
    private static final Pattern BLOCK_END = directive(".*\\*/\\s*");
    private static final Pattern IGNORE_LINES = directive("--\\s*ignoreLines:(\\w+)");
    private static final Pattern OTHER =
            directive("--\\s*comments?:? .*|\\s*--\\s*preconditions?\\b.*|--\\s*validCheckSum:? .*");

    FormattedSql {
        lines = List.copyOf(lines);
    }

    private static Pattern directive(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    static FormattedSql of(String text) {
        List<Line> lines = new ArrayList<>();
        Sorter sorter = new Sorter();
        for (String line : text.split("\r\n|\r|\n", -1)) {
            lines.add(new Line(lines.size() + 1, sorter.kindOf(line), line));
        }
        return new FormattedSql(lines);
    }

    /** Whether Liquibase reads the file as a formatted changelog; it runs any other as one piece of SQL. */
    boolean isFormatted() {
        return lines.stream()
                .filter(line -> !line.text().isBlank())
                .findFirst()
                .filter(line -> line.kind() == Kind.HEADER)
                .isPresent();
    }

    List<Spot> spots() {
        if (!isFormatted()) {
            return List.of(
                    new Spot("raw", "includeAll", "", 1, lines.size(), 0, List.of(1), List.of("sql"), List.of()));
        }
        List<Spot> spots = new ArrayList<>();
        SqlComments comments = new SqlComments();
        SpotBuilder open = null;
        for (Line line : lines) {
            if (line.kind() == Kind.CHANGESET) {
                close(open, line.number() - 1, spots);
                open = open(line);
                comments = new SqlComments();
            } else if (open != null) {
                addTo(open, line, comments);
            }
        }
        close(open, lines.size(), spots);
        return spots;
    }

    private static SpotBuilder open(Line line) {
        Matcher names = CHANGESET.matcher(line.text());
        boolean matches = names.matches();
        Matcher dbms = DBMS.matcher(line.text());
        return new SpotBuilder(
                matches ? unquoted(names.group(2)) : null,
                matches ? unquoted(names.group(1)) : null,
                dbms.matches() ? dbms.group(1) : null,
                line.number());
    }

    private static void addTo(SpotBuilder spot, Line line, SqlComments comments) {
        switch (line.kind()) {
            case ROLLBACK -> {
                if (!isBlankRollback(line)) {
                    spot.rollback(line.number());
                }
            }
            case ROLLBACK_BLOCK_START -> spot.rollback(line.number());
            case TEXT -> {
                if (comments.leavesText(line.text()) && !spot.hasChange()) {
                    spot.child("sql", line.number());
                }
            }
            default -> {}
        }
    }

    /** Nothing but white space behind the word. */
    static boolean isBlankRollback(Line line) {
        Matcher rollback = ROLLBACK.matcher(line.text());
        return rollback.matches() && rollback.group(1).isBlank();
    }

    private void close(@Nullable SpotBuilder spot, int lastLine, List<Spot> spots) {
        if (spot != null) {
            int end = lastLine;
            while (end > 1 && lines.get(end - 1).text().isBlank()) {
                end--;
            }
            spots.add(spot.build(end));
        }
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    /** Remembers what an earlier line opened. */
    private static final class Sorter {
        private boolean block;
        private boolean ignoringToMark;
        private long ignoring;

        Kind kindOf(String line) {
            if (block) {
                block = !BLOCK_END.matcher(line).matches();
                return block ? Kind.ROLLBACK_BLOCK : Kind.ROLLBACK_BLOCK_END;
            }
            Matcher ignore = IGNORE_LINES.matcher(line);
            boolean ignoreMark = ignore.matches();
            if (ignoringToMark || ignoring > 0) {
                ignoring = Math.max(0, ignoring - 1);
                ignoringToMark &= !(ignoreMark && ignore.group(1).equals("end"));
                return Kind.IGNORED;
            }
            if (ignoreMark) {
                startIgnoring(ignore.group(1));
                return Kind.IGNORED;
            }
            return kindOfPlain(line);
        }

        private void startIgnoring(String howMuch) {
            ignoringToMark = howMuch.equals("start");
            ignoring = howMuch.matches("\\d{1,9}") ? Long.parseLong(howMuch) : 0;
        }

        private Kind kindOfPlain(String line) {
            if (HEADER.matcher(line).matches()) {
                return Kind.HEADER;
            }
            if (PROPERTY.matcher(line).matches()) {
                return Kind.PROPERTY;
            }
            if (CHANGESET.matcher(line).matches()) {
                return Kind.CHANGESET;
            }
            if (ROLLBACK.matcher(line).matches()) {
                return Kind.ROLLBACK;
            }
            block = BLOCK_START.matcher(line).matches();
            if (block) {
                return Kind.ROLLBACK_BLOCK_START;
            }
            return OTHER.matcher(line).matches() ? Kind.DIRECTIVE : Kind.TEXT;
        }
    }
}
