package dev.mrt.report.html;

import java.util.List;
import java.util.stream.Stream;

/** How much of each script a page shows, so that a mail can carry it and a browser opens it at once. */
final class Room {

    /** Characters of one script. */
    private static final int MOST = 16_000;

    private static final int LEAST = 1_000;

    /** Characters of all scripts. */
    private static final long PAGE = 3_000_000;

    private Room() {}

    static int perScript(Entries entries) {
        List<Integer> lengths = entries.all().stream().flatMap(Room::lengths).toList();
        int room = MOST;
        while (room > LEAST && sum(lengths, room) > PAGE) {
            room /= 2;
        }
        return Math.max(room, LEAST);
    }

    private static Stream<Integer> lengths(Entry entry) {
        return Stream.of(entry.up().text().length(), entry.down().text().length());
    }

    private static long sum(List<Integer> lengths, int room) {
        return lengths.stream().mapToLong(length -> Math.min(length, room)).sum();
    }
}
