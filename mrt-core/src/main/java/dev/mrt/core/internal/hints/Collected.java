package dev.mrt.core.internal.hints;

import dev.mrt.api.spi.SeedHints;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The hints found so far, each once, and not more of a kind than a seeder can use. */
final class Collected {

    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,3}");

    /** A script with thousands of INSERTs tells nothing more with the hundred-and-first value of a column. */
    private static final int PER_COLUMN = 100;

    private static final int LONGEST = 4_000;
    private static final int MOST = 5_000;

    private final Set<SeedHints.Literal> literals = new LinkedHashSet<>();
    private final Set<SeedHints.Cast> casts = new LinkedHashSet<>();
    private final Set<String> jsonKeys = new LinkedHashSet<>();
    private final Set<SeedHints.Join> joins = new LinkedHashSet<>();
    private final Set<String> insertedInto = new LinkedHashSet<>();
    private final Map<String, Integer> perColumn = new HashMap<>();

    void literal(@Nullable String column, String value, String operator) {
        if (value.length() > LONGEST || literals.size() >= MOST) {
            return;
        }
        String key = operator + " " + column;
        int known = perColumn.getOrDefault(key, 0);
        if (known < PER_COLUMN && literals.add(new SeedHints.Literal(column, value, operator))) {
            perColumn.put(key, known + 1);
        }
    }

    /** Texts that are as long as a number says, one shorter and one longer. */
    void lengths(@Nullable String column, String number) {
        if (column == null || !SMALL_NUMBER.matcher(number).matches()) {
            return;
        }
        int length = Integer.parseInt(number);
        for (int of = Math.max(0, length - 1); of <= length + 1 && of <= LONGEST; of++) {
            literal(column, "aBc1".repeat(of / 4 + 1).substring(0, of), "=");
        }
    }

    void cast(@Nullable String column, String type) {
        if (column != null && !type.isEmpty() && casts.size() < MOST) {
            casts.add(new SeedHints.Cast(column, type.toLowerCase(Locale.ROOT)));
        }
    }

    void jsonKey(String key) {
        if (!key.isEmpty() && key.length() <= LONGEST && jsonKeys.size() < MOST) {
            jsonKeys.add(key);
        }
    }

    void join(@Nullable String left, @Nullable String right) {
        if (left != null && right != null && joins.size() < MOST) {
            joins.add(new SeedHints.Join(left, right));
        }
    }

    /** Rows that are equal in this column matter. */
    void duplicates(@Nullable String column) {
        join(column, column);
    }

    /** A table that is given rows, without its schema. */
    void insertedInto(String table) {
        insertedInto.add(table.toLowerCase(Locale.ROOT));
    }

    Set<String> insertedInto() {
        return Set.copyOf(insertedInto);
    }

    SeedHints hints() {
        return new SeedHints(List.copyOf(literals), List.copyOf(casts), List.copyOf(jsonKeys), List.copyOf(joins));
    }
}
