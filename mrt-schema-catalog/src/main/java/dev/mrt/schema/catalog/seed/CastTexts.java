package dev.mrt.schema.catalog.seed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts that a conversion takes but does not give back: leading zeros, upper-case digits, unusual spelling. */
final class CastTexts {

    private CastTexts() {}

    static @Nullable String of(String base, Cell cell, boolean array) {
        if (array) {
            return "{" + cell.distinct() % 1000 + ", " + (cell.distinct() + 1) % 1000 + "}";
        }
        long n = cell.distinct();
        return switch (Family.ofName(base)) {
            case INTEGER -> whole(base, cell);
            case DECIMAL, REAL, DOUBLE, MONEY -> shortened("0", 100 + n % 800, ".50", cell);
            case BOOLEAN -> List.of("TRUE", "false", "1").get(cell.variant());
            case DATE -> date(cell);
            case TIMESTAMP -> date(cell).trim() + (cell.variant() == 1 ? " 04:05" : " 04:05:06.78");
            case TIME -> "04:05:06." + (100 + n % 800);
            case UUID -> String.format(Locale.ROOT, "6D727400-0000-4000-8000-%012X", 0xabc0000L + n);
            case JSON -> "{\"b\": " + n + ",  \"a\": 2.50}";
            case INTERVAL -> (24 + n % 100) + " hours";
            case XML -> "<mrt  n='" + n + "' />";
            default -> base.equals("inet") ? "10.0.0." + n % 250 + "/32" : null;
        };
    }

    private static String whole(String base, Cell cell) {
        return shortened("00", base.equals("tinyint") ? 10 + cell.distinct() % 90 : 100 + cell.distinct() % 800, "", cell);
    }

    /** With as many leading zeros as there is room for. */
    private static String shortened(String zeros, long number, String end, Cell cell) {
        Integer limit = cell.column().length();
        String text = number + end;
        if (limit == null || limit >= text.length() + zeros.length()) {
            return zeros + text;
        }
        if (limit > text.length()) {
            return "0" + text;
        }
        String digits = "0" + number;
        return digits.length() <= limit ? digits : digits.substring(digits.length() - limit);
    }

    private static String date(Cell cell) {
        LocalDate day = LocalDate.of(2021, 2, 3).plusDays(cell.distinct() % 5);
        return switch (cell.variant()) {
            case 0 -> day.getYear() + "-" + day.getMonthValue() + "-" + day.getDayOfMonth();
            case 1 -> day.toString();
            default -> day + " ";
        };
    }
}
