package dev.mrt.analyzer.chain;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that PostgreSQL gives: table, columns and a label, shortened to 63 bytes, with a number where the name is taken (functions ChooseIndexName,
 * ChooseConstraintName and makeObjectName of its source).
 */
final class PostgresNames {

    private static final int LONGEST = 63;
    private static final Pattern FUNCTION = Pattern.compile("\"?([\\p{L}_][\\p{L}\\p{N}_]*)\"?\\s*\\(.*");

    private PostgresNames() {}

    static String of(Model model, TableDefinition table, ConstraintDefinition constraint) {
        Predicate<String> taken = Keys.hasIndex(constraint)
                ? name -> isRelation(model, table, name)
                : name -> isConstraint(model, table, name);
        return free(table.name().name(), middle(constraint), label(constraint), taken);
    }

    static String of(Model model, TableDefinition table, IndexDefinition index) {
        return free(table.name().name(), middle(index), "idx", name -> isRelation(model, table, name));
    }

    static String sequence(TableDefinition table, SqlName column) {
        return shortened(table.name().name(), column.name(), "seq");
    }

    static boolean isImplied(String name, ConstraintDefinition constraint) {
        String middle = middle(constraint);
        return name.matches(".*_" + (middle.isEmpty() ? "" : Pattern.quote(middle) + "_") + label(constraint) + "\\d*");
    }

    private static String label(ConstraintDefinition constraint) {
        return switch (constraint.kind()) {
            case PRIMARY_KEY -> "pkey";
            case UNIQUE -> "key";
            case FOREIGN_KEY -> "fkey";
            case CHECK -> "check";
            case EXCLUSION -> "excl";
            case NOT_NULL -> "not_null";
        };
    }

    private static String middle(ConstraintDefinition constraint) {
        return switch (constraint.kind()) {
            case PRIMARY_KEY -> "";
            case CHECK ->
                constraint.columns().size() == 1 ? constraint.columns().get(0).name() : "";
            default -> constraint.columns().stream().map(SqlName::name).collect(Collectors.joining("_"));
        };
    }

    /** A key that is a function is called by its name, any other expression {@code expr}; repetitions are numbered. */
    private static String middle(IndexDefinition index) {
        List<String> parts = new ArrayList<>();
        for (String key : index.keys()) {
            String part = keyName(index, key);
            String unique = part;
            for (int number = 1; parts.contains(unique); number++) {
                unique = part + number;
            }
            parts.add(unique);
        }
        return String.join("_", parts);
    }

    private static String keyName(IndexDefinition index, String key) {
        for (SqlName column : index.columns()) {
            String first = NormalText.of(key).split("[ (]", 2)[0];
            if (first.equals(column.name())) {
                return column.name();
            }
        }
        Matcher function = FUNCTION.matcher(key.replaceFirst("^\\s*\\(+", ""));
        return function.matches() ? function.group(1) : "expr";
    }

    private static boolean isRelation(Model model, TableDefinition table, String name) {
        String schema = table.name().schema();
        SqlName full = new SqlName(schema, name, name);
        return model.tableMap().all().containsKey(full)
                || own(table).anyMatch(each -> each.name().equals(name))
                || model.tableMap().keys().get(name).stream()
                        .anyMatch(owner -> owner.schema().equals(schema) && isIndexOf(model, owner, name))
                || Stream.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.SEQUENCE)
                        .anyMatch(kind -> model.objectMap().all().containsKey(new ObjectKey(kind, full, "")));
    }

    private static boolean isIndexOf(Model model, SqlName owner, String name) {
        return Keys.index(model, SqlName.of(name), owner).isPresent();
    }

    /** The names of indexes and keys that the table has already, while it is being made, too. */
    private static Stream<SqlName> own(TableDefinition table) {
        return Stream.concat(
                table.constraints().stream().filter(Keys::hasIndex).flatMap(each -> Stream.ofNullable(each.name())),
                table.indexes().stream().flatMap(each -> Stream.ofNullable(each.name())));
    }

    private static boolean isConstraint(Model model, TableDefinition table, String name) {
        return table.constraint(SqlName.of(name)).isPresent()
                || model.tableMap().keys().get(name).stream()
                        .filter(owner -> owner.schema().equals(table.name().schema()))
                        .flatMap(owner -> model.table(owner).stream())
                        .anyMatch(owner -> owner.constraint(SqlName.of(name)).isPresent());
    }

    private static String free(String table, String middle, String label, Predicate<String> taken) {
        String name = shortened(table, middle, label);
        for (int number = 1; taken.test(name); number++) {
            name = shortened(table, middle, label + number);
        }
        return name;
    }

    private static String shortened(String table, String middle, String label) {
        String first = table;
        String second = middle;
        int room = LONGEST - bytes(label) - 1 - (middle.isEmpty() ? 0 : 1);
        while (bytes(first) + bytes(second) > room) {
            if (bytes(first) > bytes(second)) {
                first = first.substring(0, first.length() - 1);
            } else {
                second = second.substring(0, second.length() - 1);
            }
        }
        return first + (middle.isEmpty() ? "" : "_" + second) + "_" + label;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
