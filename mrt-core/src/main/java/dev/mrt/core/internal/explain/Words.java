package dev.mrt.core.internal.explain;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parts of sentences that many changes share. */
final class Words {

    private static final int LONGEST_EXPRESSION = 60;
    private static final int MOST_NAMES = 12;

    private Words() {}

    static String ifExists(boolean ifExists) {
        return ifExists ? " if it is there" : "";
    }

    static String ifNotExists(boolean ifNotExists) {
        return ifNotExists ? " unless it is there" : "";
    }

    static String cascade(boolean cascade) {
        return cascade ? ", together with whatever depends on it (CASCADE)" : "";
    }

    static String concurrently(boolean concurrently) {
        return concurrently ? ", while writes go on (CONCURRENTLY)" : "";
    }

    static String on(@Nullable SqlName table) {
        return table == null ? "" : " on " + table;
    }

    static String names(List<SqlName> names) {
        String listed = names.stream().limit(MOST_NAMES).map(SqlName::toString).collect(Collectors.joining(", "));
        int more = names.size() - MOST_NAMES;
        return more > 0 ? listed + " and " + more + " more" : listed;
    }

    static String inParentheses(List<SqlName> names) {
        return names.isEmpty() ? "" : " (" + names(names) + ")";
    }

    /** What is written in a script, in one line and not too long. */
    static String code(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_EXPRESSION
                ? line
                : line.substring(0, LONGEST_EXPRESSION - 3).strip() + "...";
    }

    static String column(SqlName table, SqlName column) {
        return table + "." + column.name();
    }

    /** Type, nullability and default. */
    static String nature(ColumnDefinition column) {
        StringBuilder words = new StringBuilder(column.type().text().strip());
        if (!column.counter().isEmpty() && !column.counter().equals("serial")) {
            words.append(words.isEmpty() ? "" : " ").append(column.counter().replace('_', ' '));
        }
        words.append(words.isEmpty() ? "" : ", ").append(column.nullable() ? "takes NULL" : "takes no NULL");
        if (column.generated() != null) {
            words.append(", computed as ").append(code(column.generated()));
        } else if (column.defaultExpression() != null) {
            words.append(", default ").append(code(column.defaultExpression()));
        }
        return words.toString();
    }

    static String constraint(ConstraintDefinition constraint) {
        String name = constraint.name() == null ? "" : " " + constraint.name();
        return switch (constraint.kind()) {
            case PRIMARY_KEY -> "primary key" + name + inParentheses(constraint.columns());
            case UNIQUE -> "unique constraint" + name + inParentheses(constraint.columns());
            case FOREIGN_KEY ->
                "foreign key" + name + inParentheses(constraint.columns()) + " to " + constraint.target()
                        + inParentheses(constraint.targetColumns()) + onDelete(constraint.onDelete());
            case CHECK -> "check" + name + " (" + code(constraint.expression()) + ")";
            case EXCLUSION -> "exclusion constraint" + name + " (" + code(constraint.expression()) + ")";
            case NOT_NULL -> "NOT NULL constraint" + name + inParentheses(constraint.columns());
        };
    }

    private static String onDelete(String rule) {
        return switch (rule) {
            case "CASCADE" -> ", which deletes rows along with the row that they refer to";
            case "SET NULL" -> ", which empties its columns when the row that they refer to is deleted";
            default -> "";
        };
    }

    static String kind(ConstraintDefinition.@Nullable Kind kind) {
        return kind == null
                ? "constraint"
                : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String object(ObjectKind kind, SqlName name) {
        return kind == ObjectKind.OTHER ? "object " + name : kind.words() + " " + name;
    }
}
