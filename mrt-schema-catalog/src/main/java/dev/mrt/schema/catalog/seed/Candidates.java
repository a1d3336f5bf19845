package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values worth trying where a condition restricts a column: generated ones, those that the condition names and their neighbours, texts
 * that match its patterns and lengths, and common shapes. Which of them are right, the database says.
 */
final class Candidates {

    private static final Pattern STRING = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w'.])-?\\d+(?:\\.\\d+)?(?![\\w.])");
    private static final List<String> SHAPES = List.of(
            "mrt", "Mr T", "MRT", "m", "abc", "ABC", "A", "US", "DE", "en", "en_US", "EUR", "1", "0", "12", "123", "1234", "12345",
            "123456", "mrt@example.com", "https://example.com/mrt", "http://example.com", "2024-01-15", "00:00",
            "6d727400-0000-4000-8000-00000000000a", "deadbeef", "+15551234567", "{}", "[]", "{\"mrt\": 1}", "true", "",
            "mrt-a", "mrt_b", "mrt.c", "/", "/mrt", "#aabbcc", "1.2.3", "10.0.0.1", " Mr T ", "-1");
    private static final List<String> NUMBERS = List.of(
            "1", "2", "3", "0", "4", "5", "6", "7", "8", "9", "10", "11", "12", "15", "20", "50", "100", "500", "2000", "2021", "0.5",
            "0.25", "-1");
    private static final List<String> DAYS = List.of(
            "2021-03-01", "2021-06-01", "2022-06-01", "2030-01-01", "1999-01-01", "1980-05-05", "2021-02-01", "2021-02-06");
    private static final int LONGEST = 2000;

    private final Dialect dialect;
    private final Column column;
    private final Set<@Nullable String> values = new LinkedHashSet<>();

    private Candidates(Dialect dialect, Column column) {
        this.dialect = dialect;
        this.column = column;
    }

    /**
     * Collects the candidates of a column, the most welcome first.
     *
     * @param dialect the product
     * @param column the column
     * @param generated values of the column's type, which show a loss best
     * @param conditions the conditions that read the column
     * @return the candidates; the column's default comes last, NULL last of all if the column takes it
     */
    static List<@Nullable String> of(
            Dialect dialect, Column column, Collection<String> generated, Collection<String> conditions) {
        Candidates candidates = new Candidates(dialect, column);
        candidates.values.addAll(generated);
        conditions.forEach(candidates::fromCondition);
        candidates.common();
        return candidates.finish();
    }

    private void fromCondition(String condition) {
        List<String> strings = new ArrayList<>();
        Matcher string = STRING.matcher(condition);
        while (string.find()) {
            strings.add(string.group(1).replace("''", "'"));
        }
        List<String> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(string.reset().replaceAll(" "));
        while (number.find()) {
            numbers.add(number.group());
        }
        if (column.array()) {
            arrays(strings, numbers);
            return;
        }
        strings.forEach(this::addAround);
        numbers.forEach(this::addAround);
        if (Family.of(column).isText()) {
            strings.forEach(text -> patterns(condition, text));
            numbers.forEach(this::ofLength);
        }
        if (Family.of(column) == Family.BINARY) {
            numbers.forEach(this::bytesOfLength);
        }
    }

    private void patterns(String condition, String text) {
        if (text.contains("%") || condition.toUpperCase(Locale.ROOT).contains("LIKE")) {
            Patterns.like(text).forEach(this::add);
        }
        if (condition.toUpperCase(Locale.ROOT).contains("GLOB")) {
            Patterns.glob(text).forEach(this::add);
        } else if (Patterns.looksLikeRegex(text)) {
            Patterns.matching(text).forEach(this::add);
        }
    }

    /** A literal and what is next to it. */
    private void addAround(String literal) {
        Family family = Family.of(column);
        add(literal);
        if (family.isNumber() && Fit.fits(dialect, column, literal)) {
            BigDecimal number = new BigDecimal(literal);
            add(number.add(BigDecimal.ONE).toPlainString());
            add(number.subtract(BigDecimal.ONE).toPlainString());
            add(number.add(BigDecimal.TEN).toPlainString());
            add(number.subtract(new BigDecimal("0.5")).toPlainString());
        }
        if ((family == Family.DATE || family == Family.TIMESTAMP) && Fit.fits(dialect, column, literal)) {
            Times.around(literal).forEach(this::add);
        }
    }

    private void ofLength(String number) {
        int length = number.length() > 4 || number.contains(".") ? 0 : Integer.parseInt(number);
        if (length <= 0 || length > LONGEST) {
            return;
        }
        for (int i = 0; i < 3; i++) {
            add(("Mr " + i + " aBcDeF ").repeat(length / 8 + 1).substring(0, length));
            add(("0123456789" + i).repeat(length / 8 + 1).substring(i, length + i));
            add(("abcdef" + i + "0123456789").repeat(length / 8 + 1).substring(0, length));
        }
        add("m".repeat(length + 1));
        add("m".repeat(length - 1));
    }

    private void bytesOfLength(String number) {
        int length = number.length() > 4 || number.contains(".") ? 0 : Integer.parseInt(number);
        for (int i = 1; i <= 3 && length > 0 && length <= LONGEST; i++) {
            add(String.format(Locale.ROOT, "%02x", 0xf0 + i).repeat(length));
        }
    }

    private void arrays(List<String> strings, List<String> numbers) {
        List<String> elements = new ArrayList<>(Family.of(column).isNumber() ? numbers : strings);
        if (Family.of(column).isNumber()) {
            elements.addAll(List.of("1", "2"));
        }
        elements.forEach(one -> addArray(List.of(one)));
        for (int i = 0; i + 1 < elements.size(); i++) {
            addArray(elements.subList(i, i + 2));
        }
        addArray(elements);
        addArray(List.of());
    }

    private void addArray(List<String> elements) {
        String array = dialect.array(column, elements);
        if (array != null) {
            values.add(array);
        }
    }

    private void common() {
        if (column.array()) {
            return;
        }
        column.enumLabels().forEach(this::add);
        Family family = Family.of(column);
        List<String> common = switch (family) {
            case TEXT, PADDED -> SHAPES;
            case BOOLEAN -> List.of("true", "false");
            case INTEGER, DECIMAL, REAL, DOUBLE, MONEY -> NUMBERS;
            case DATE, TIMESTAMP -> DAYS;
            default -> List.of();
        };
        common.forEach(this::add);
        if (family == Family.JSON) {
            values.addAll(Arrays.asList("{}", "[]", "[1]", "\"mrt\"", "1", "true", "{\"mrt\": [1]}"));
        }
        if (family == Family.INTERVAL && dialect instanceof PostgresDialect) {
            values.addAll(Arrays.asList("0", "1 hour", "1 day", "1 mon", "1 year"));
        }
    }

    private void add(String text) {
        if (Fit.fits(dialect, column, text)) {
            values.add(text);
        }
    }

    private List<@Nullable String> finish() {
        List<@Nullable String> all = new ArrayList<>(values);
        List<@Nullable String> presets =
                all.stream().filter(value -> Defaults.isDefault(column, value)).toList();
        all.removeAll(presets);
        all.addAll(presets);
        if (column.nullable()) {
            all.add(null);
        }
        return all;
    }
}
