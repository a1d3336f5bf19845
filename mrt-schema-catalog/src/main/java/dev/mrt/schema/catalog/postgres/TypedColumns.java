package dev.mrt.schema.catalog.postgres;

import dev.mrt.api.schema.Column;
import org.jspecify.annotations.Nullable;

/** The typed view of a column's facts. */
final class TypedColumns {

    /** What {@code pg_attribute.atttypmod} adds to lengths and to numeric's precision. */
    private static final int HEADER = 4;

    private static final int MOST_FRACTIONAL_DIGITS = 6;
    private static final int UNSET_INTERVAL_PRECISION = 0xFFFF;

    private TypedColumns() {}

    static Column column(Fact fact) {
        String base = fact.require(".base");
        int typmod = Integer.parseInt(fact.require(".typmod"));
        return new Column(
                fact.name(),
                fact.require("type"),
                base,
                length(base, typmod),
                precision(base, typmod),
                scale(base, typmod),
                !fact.has(".not null"),
                fact.value("default"),
                identity(fact),
                fact.value("generated"),
                fact.list(".labels"),
                fact.has(".array"),
                false);
    }

    private static @Nullable Integer length(String base, int typmod) {
        if (typmod < 0) {
            return null;
        }
        return switch (base) {
            case "varchar", "bpchar" -> typmod - HEADER;
            case "bit", "varbit" -> typmod;
            default -> null;
        };
    }

    private static @Nullable Integer precision(String base, int typmod) {
        return switch (base) {
            case "numeric" -> typmod < 0 ? null : Integer.valueOf((typmod - HEADER) >> 16 & 0xFFFF);
            case "timestamp", "timestamptz", "time", "timetz" -> typmod < 0 ? MOST_FRACTIONAL_DIGITS : typmod;
            case "interval" -> interval(typmod);
            default -> null;
        };
    }

    private static int interval(int typmod) {
        int precision = typmod & 0xFFFF;
        return typmod < 0 || precision == UNSET_INTERVAL_PRECISION ? MOST_FRACTIONAL_DIGITS : precision;
    }

    /** Eleven bits with a sign since PostgreSQL 15, never negative before. */
    private static @Nullable Integer scale(String base, int typmod) {
        return "numeric".equals(base) && typmod >= 0 ? ((typmod - HEADER & 0x7FF) ^ 0x400) - 0x400 : null;
    }

    private static Column.Identity identity(Fact fact) {
        if ("ALWAYS".equals(fact.value("identity"))) {
            return Column.Identity.ALWAYS;
        }
        String expression = fact.value("default");
        boolean serial = fact.has(".serial") && expression != null && expression.contains("nextval(");
        return fact.has("identity") || serial ? Column.Identity.BY_DEFAULT : Column.Identity.NONE;
    }
}
