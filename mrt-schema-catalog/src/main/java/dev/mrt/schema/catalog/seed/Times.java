package dev.mrt.schema.catalog.seed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Dates and times: one of today's kind, one far past, one far future, with every digit of the fraction that the column keeps. The hours
 * keep clear of the changes of daylight saving.
 */
final class Times {

    private static final LocalDateTime NOW = LocalDateTime.of(2021, 2, 3, 14, 5, 6);
    private static final DateTimeFormatter TO_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** Moments that an age compares with differently, whichever age it is. */
    static final List<String> FAR_FROM_NOW = List.of("1994-01-03", "2037-01-05");

    private static final Pattern SPAN =
            Pattern.compile("(?i)-?\\d{1,6} *(second|minute|hour|day|week|month|quarter|year)s?");

    private final LocalDateTime past;
    private final LocalDateTime future;

    /**
     * Takes the limits of the type.
     *
     * @param pastYear the first year to use
     * @param futureYear the last year to use; at least 40 years are between them
     */
    Times(int pastYear, int futureYear) {
        this.past = LocalDateTime.of(pastYear, 3, 4, 13, 14, 15);
        this.future = LocalDateTime.of(futureYear, 1, 2, 21, 58, 59);
    }

    /** Whether a text is a length of time. */
    static boolean isSpan(String text) {
        return SPAN.matcher(text).matches();
    }

    private LocalDateTime moment(Cell cell, boolean plain) {
        long days = cell.distinct() % 2500;
        if (plain || cell.variant() == 0) {
            return NOW.plusDays(days);
        }
        return cell.variant() == 1 ? past.plusDays(days) : future.minusDays(days);
    }

    String date(Cell cell, boolean plain) {
        return moment(cell, plain).toLocalDate().toString();
    }

    String timestamp(Cell cell, boolean plain) {
        return TO_SECOND.format(moment(cell, plain)) + fraction(cell);
    }

    static String time(Cell cell) {
        LocalTime time = LocalTime.of(1, 2, 3).plusSeconds(67 * (cell.distinct() % 1000));
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(time) + fraction(cell);
    }

    /** The digits after the second; the last one is never zero. */
    private static String fraction(Cell cell) {
        Integer precision = cell.column().precision();
        int digits = precision == null ? 6 : Math.min(6, precision);
        if (digits == 0) {
            return "";
        }
        long room = (long) Math.pow(10, digits - 1);
        long number = (room * 7 / 10 + cell.distinct() * 7) % room * 10 + 1 + cell.distinct() % 9;
        return "." + "0".repeat(digits - Long.toString(number).length()) + number;
    }

    /** The day before and the day after, and the day itself. */
    static List<String> around(String text) {
        LocalDate day = LocalDate.parse(text.substring(0, 10));
        return List.of(text, day.minusDays(1).toString(), day.plusDays(1).toString());
    }
}
