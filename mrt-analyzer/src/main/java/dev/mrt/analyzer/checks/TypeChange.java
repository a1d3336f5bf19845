package dev.mrt.analyzer.checks;

import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlType;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What another type does to the values of a column.
 *
 * @param effect what becomes of the values
 * @param rewrites whether the database writes all rows anew, as far as its manual says or it was measured; {@code true} if nobody knows
 */
record TypeChange(Effect effect, boolean rewrites) {

    enum Effect {
        /** The types hold the same values. */
        SAME,
        /** The new type holds every value of the old one, and the way back gives each value back. */
        WIDENING,
        /** Values that do not fit make the statement fail; the others stay as they are. */
        REFUSING,
        /** The time zone goes: values mean an instant only with the session's time zone. */
        ZONE_LOSING,
        /** Values are rounded, cut or rewritten, and nothing says so. */
        LOSING,
        /** What the values become depends on the expression that converts, or is not known. */
        CONVERTING;

        boolean isNarrowing() {
            return this == REFUSING || this == ZONE_LOSING || this == LOSING;
        }
    }

    /**
     * Compares two types.
     *
     * @param using the expression that converts the values, empty if the database does it by itself
     */
    static TypeChange between(SqlDialect dialect, SqlName column, SqlType from, SqlType to, String using) {
        if (from.isSame(to)) {
            return new TypeChange(isCast(column, using) ? Effect.SAME : Effect.CONVERTING, !isPlain(column, using));
        }
        if (from.array() != to.array()) {
            return new TypeChange(Effect.CONVERTING, true);
        }
        TypeFacts before = TypeFacts.of(dialect, from);
        TypeFacts after = TypeFacts.of(dialect, to);
        Effect effect = TypeEffect.of(dialect, before, after, from, to);
        return new TypeChange(
                converted(effect, before, after, column, using),
                !isCast(column, using) || TypeRewrite.needed(dialect, before, after, from, to));
    }

    /** A written expression may do anything; a cast cuts strings where an assignment refuses them (PostgreSQL manual, "Character Types"). */
    private static Effect converted(Effect effect, TypeFacts before, TypeFacts after, SqlName column, String using) {
        if (isPlain(column, using)) {
            return effect;
        }
        if (isCast(column, using)) {
            boolean cuts = effect == Effect.REFUSING
                    && after.family().isString()
                    && (before.family().isString() || after.size() < before.longestText());
            return cuts ? Effect.LOSING : effect;
        }
        return effect.isNarrowing() ? Effect.LOSING : Effect.CONVERTING;
    }

    private static boolean isPlain(SqlName column, String using) {
        String bare = bare(using);
        return bare.isEmpty() || bare.equals(column.name());
    }

    /** {@code c::type}, {@code CAST(c AS type)}, or nothing. */
    static boolean isCast(SqlName column, String using) {
        String bare = bare(using);
        String name = column.name();
        return bare.isEmpty()
                || bare.equals(name)
                || (bare.startsWith(name + "::")
                        && bare.substring(name.length()).matches("(::[\\w .]+(\\([\\d, ]*\\))?)+"))
                || bare.matches("cast\\s*\\(\\s*" + Pattern.quote(name) + "\\s+as\\s[^()]+(\\([\\d, ]*\\))?\\s*\\)");
    }

    private static String bare(String using) {
        String bare = using.strip().replace("\"", "").toLowerCase(Locale.ROOT).replaceAll("\\s*::\\s*", "::");
        while (isInParentheses(bare)) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    private static boolean isInParentheses(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i > 0 && i == text.length() - 1;
            }
        }
        return false;
    }
}
