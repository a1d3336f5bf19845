package dev.mrt.analyzer.checks;

import dev.mrt.analyzer.checks.TypeChange.Effect;
import dev.mrt.analyzer.checks.TypeFacts.Family;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlType;
import java.util.HashSet;

/** Which types hold the values of which. */
final class TypeEffect {

    private TypeEffect() {}

    static Effect of(SqlDialect dialect, TypeFacts from, TypeFacts to, SqlType old, SqlType now) {
        Family source = from.family();
        if (source == Family.ENUM && to.family() == Family.ENUM) {
            return new HashSet<>(now.arguments()).containsAll(old.arguments()) ? Effect.WIDENING : Effect.REFUSING;
        }
        if (source.isString()) {
            return fromString(from, to);
        }
        if (to.family().isString()) {
            return toString(from, to);
        }
        if (source.isNumber() || source == Family.BOOLEAN) {
            return fromNumber(from, to);
        }
        if (source.isTime()) {
            return fromTime(dialect, from, to, old, now);
        }
        if (source.isBinary()) {
            return fromBinary(from, to);
        }
        return fromOther(from, to, old, now);
    }

    private static Effect fromString(TypeFacts from, TypeFacts to) {
        if (to.family().isString()) {
            if (to.narrow() && !from.narrow()) {
                return Effect.LOSING;
            }
            if (to.family() == Family.PADDED_STRING && from.family() == Family.STRING) {
                return Effect.LOSING;
            }
            return to.size() < from.size() ? Effect.REFUSING : same(from, to);
        }
        if (to.family().isNumber() || to.family().isTime()) {
            return Effect.LOSING;
        }
        return switch (to.family()) {
            case BOOLEAN, JSONB -> Effect.LOSING;
            case JSON, UUID, ENUM -> Effect.REFUSING;
            default -> Effect.CONVERTING;
        };
    }

    private static Effect toString(TypeFacts from, TypeFacts to) {
        if (from.family().isBinary()) {
            return Effect.CONVERTING;
        }
        return to.size() < from.longestText() ? Effect.REFUSING : Effect.WIDENING;
    }

    private static Effect fromNumber(TypeFacts from, TypeFacts to) {
        if (to.family() == Family.BOOLEAN) {
            return from.family() == Family.BOOLEAN ? Effect.SAME : Effect.LOSING;
        }
        if (!to.family().isNumber()) {
            return to.family().isTime() && from.family() != Family.INTEGER ? Effect.LOSING : Effect.CONVERTING;
        }
        if (from.family() == Family.BOOLEAN) {
            return Effect.WIDENING;
        }
        return switch (to.family()) {
            case INTEGER -> toInteger(from, to);
            case DECIMAL -> toDecimal(from, to);
            default -> toFloat(from, to);
        };
    }

    private static Effect toInteger(TypeFacts from, TypeFacts to) {
        if (from.family() == Family.INTEGER) {
            boolean losesSign = from.narrow() && !to.narrow();
            return losesSign || to.size() < from.size() ? Effect.REFUSING : same(from, to);
        }
        if (from.family() == Family.FLOAT || from.scale() > 0) {
            return Effect.LOSING;
        }
        return from.wholeDigits() < to.wholeDigits() ? Effect.WIDENING : Effect.REFUSING;
    }

    private static Effect toDecimal(TypeFacts from, TypeFacts to) {
        if (from.family() == Family.FLOAT || to.scale() < from.scale()) {
            return Effect.LOSING;
        }
        boolean losesSign = from.narrow() && !to.narrow();
        return losesSign || to.wholeDigits() < from.wholeDigits() ? Effect.REFUSING : same(from, to);
    }

    /** A float keeps as many decimal digits as its mantissa says: 6 of 24 bits, 15 of 53. */
    private static Effect toFloat(TypeFacts from, TypeFacts to) {
        boolean fits = switch (from.family()) {
            case INTEGER -> from.size() <= to.size();
            case DECIMAL -> from.size() <= (to.size() == 24 ? 6 : 15);
            default -> from.size() <= to.size();
        };
        return fits ? same(from, to) : Effect.LOSING;
    }

    private static Effect fromTime(SqlDialect dialect, TypeFacts from, TypeFacts to, SqlType old, SqlType now) {
        if (!to.family().isTime()) {
            return to.family().isNumber() ? Effect.LOSING : Effect.CONVERTING;
        }
        if (from.family() == Family.DATE) {
            boolean zone = to.family() == Family.TIMESTAMP && !to.narrow() && !dialect.isMySqlLike();
            return to.family() == Family.TIME || zone ? Effect.CONVERTING : narrowedRange(dialect, old, now);
        }
        if (from.family() == Family.TIME) {
            if (to.family() != Family.TIME) {
                return to.family() == Family.DATE ? Effect.LOSING : Effect.CONVERTING;
            }
        } else if (to.family() != Family.TIMESTAMP) {
            return Effect.LOSING;
        }
        if (to.scale() < from.scale()) {
            return Effect.LOSING;
        }
        if (dialect.isMySqlLike()) {
            return narrowedRange(dialect, old, now);
        }
        if (from.narrow() != to.narrow()) {
            return to.narrow() ? Effect.ZONE_LOSING : Effect.CONVERTING;
        }
        return same(from, to);
    }

    /** MySQL's TIMESTAMP ends in 2038 and begins in 1970, DATETIME does not (MySQL manual, "The DATE, DATETIME, and TIMESTAMP Types"). */
    private static Effect narrowedRange(SqlDialect dialect, SqlType old, SqlType now) {
        boolean range = dialect.isMySqlLike()
                && now.name().equals("timestamp")
                && !old.name().equals("timestamp");
        return range ? Effect.REFUSING : Effect.WIDENING;
    }

    private static Effect fromBinary(TypeFacts from, TypeFacts to) {
        if (!to.family().isBinary()) {
            return Effect.CONVERTING;
        }
        if (to.family() == Family.PADDED_BINARY && from.family() == Family.BINARY) {
            return Effect.LOSING;
        }
        return to.size() < from.size() ? Effect.REFUSING : same(from, to);
    }

    private static Effect fromOther(TypeFacts from, TypeFacts to, SqlType old, SqlType now) {
        if (from.family() == Family.JSON && to.family() == Family.JSONB) {
            return Effect.LOSING;
        }
        if (from.family() == Family.JSONB && to.family() == Family.JSON) {
            return Effect.WIDENING;
        }
        if (old.name().equals("inet") && now.name().equals("cidr")) {
            return Effect.LOSING;
        }
        return old.name().equals("cidr") && now.name().equals("inet") ? Effect.WIDENING : Effect.CONVERTING;
    }

    private static Effect same(TypeFacts from, TypeFacts to) {
        return from.equals(to) ? Effect.SAME : Effect.WIDENING;
    }
}
