package dev.mrt.analyzer.checks;

/** Shortens SQL for messages. */
final class Cut {

    private static final int LONGEST = 100;

    private Cut() {}

    static String of(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
