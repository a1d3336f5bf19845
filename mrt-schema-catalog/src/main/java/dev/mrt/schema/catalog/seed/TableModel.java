package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Column.Identity;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.Table.Check;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.schema.Table.UniqueKey;
import dev.mrt.api.schema.TableRef;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table with all that an inserted row must meet.
 *
 * @param table the table
 * @param facts by column name
 * @param conditions CHECKs, bounds of partitions and what generated columns ask of those that they read, each with its columns
 * @param keys the primary key and the unique keys without expressions and predicates
 */
record TableModel(Table table, Map<String, TypeFact> facts, List<Check> conditions, List<UniqueKey> keys) {

    private static final String GENERATED = "generated column ";

    static TableModel read(Session session, Dialect dialect, Table table) throws SQLException {
        List<Check> conditions = new ArrayList<>();
        Stream.concat(table.checks().stream(), dialect.furtherChecks(session, table).stream())
                .map(check -> resolved(table, check))
                .forEach(conditions::add);
        for (Column column : table.columns()) {
            String expression = column.generatedExpression();
            if (expression != null && (!column.nullable() || readsJson(expression))) {
                String value = "CAST((" + expression + ") AS " + column.type() + ")";
                String test =
                        column.nullable() ? value + " IS NULL OR " + value + " IS NOT NULL" : value + " IS NOT NULL";
                conditions.add(resolved(table, new Check(GENERATED + column.name(), test, List.of())));
            }
        }
        conditions.removeIf(check -> check.columns().isEmpty() && !isImpossible(check));
        List<UniqueKey> keys = new ArrayList<>();
        if (!table.primaryKey().isEmpty()) {
            keys.add(new UniqueKey("primary key", table.primaryKey(), "", ""));
        }
        table.uniqueKeys().stream()
                .filter(key -> key.expression().isEmpty()
                        && key.predicate().isEmpty()
                        && !key.columns().isEmpty())
                .forEach(keys::add);
        return new TableModel(table, dialect.typeFacts(session, table), conditions, keys);
    }

    /** Names the columns of a condition; generated ones in it are replaced by what they are made of. */
    private static Check resolved(Table table, Check check) {
        String expression = check.expression();
        for (Column column : table.columns()) {
            String made = column.generatedExpression();
            if (made != null && !made.equals(expression) && !check.name().startsWith(GENERATED)) {
                expression = mention(column.name())
                        .matcher(expression)
                        .replaceAll(Matcher.quoteReplacement("(" + made + ")"));
            }
        }
        String text = expression;
        List<String> columns = table.columns().stream()
                .filter(column -> !column.generated() && mentions(text, column.name()))
                .map(Column::name)
                .toList();
        return new Check(check.name(), expression, columns);
    }

    private static boolean readsJson(String expression) {
        return expression.contains("->")
                || expression.contains("'.")
                || expression.toLowerCase(Locale.ROOT).contains("json");
    }

    private static boolean isImpossible(Check check) {
        return check.expression().equals("false");
    }

    static boolean mentions(String expression, String column) {
        return expression.toLowerCase(Locale.ROOT).contains(column.toLowerCase(Locale.ROOT))
                && mention(column).matcher(expression).find();
    }

    private static Pattern mention(String column) {
        String name = Pattern.quote(column);
        return Pattern.compile(
                "(?<![\\w'\"`\\[])(?:\"" + name + "\"|`" + name + "`|\\[" + name + "\\]|" + name + ")(?![\\w'\"`(])",
                Pattern.CASE_INSENSITIVE);
    }

    TableRef ref() {
        return table.ref();
    }

    Column column(String name) {
        return table.column(name).orElseThrow(() -> new IllegalStateException("No column " + ref().column(name)));
    }

    /** The generated column that a condition is about. */
    Optional<Column> generatedBy(Check condition) {
        return condition.name().startsWith(GENERATED)
                ? table.column(condition.name().substring(GENERATED.length()))
                : Optional.empty();
    }

    int position(String name) {
        return table.columns().indexOf(column(name));
    }

    TypeFact fact(String name) {
        TypeFact fact = facts.get(name);
        return fact == null ? TypeFact.plain(column(name).type()) : fact;
    }

    /** Whether the database counts its values: an explicit one would meet a later one of the counter. */
    boolean isCounter(Column column) {
        String preset = column.defaultExpression();
        return column.identity() != Identity.NONE
                || (preset != null
                        && preset.toLowerCase(Locale.ROOT).matches("(?s).*(nextval\\s*\\(|next value for).*"));
    }

    /** Whether no two rows can hold the same value of a column. */
    boolean isUniqueAlone(String name) {
        List<String> alone = List.of(name);
        return table.primaryKey().equals(alone)
                || table.uniqueKeys().stream().anyMatch(key -> key.columns().equals(alone));
    }

    boolean isUnique(String name) {
        return table.primaryKey().contains(name)
                || table.uniqueKeys().stream().anyMatch(key -> key.columns().contains(name));
    }

    boolean isKeyColumn(String name) {
        return isUnique(name)
                || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(name));
    }

    boolean hasKey() {
        return !table.primaryKey().isEmpty() || !table.uniqueKeys().isEmpty();
    }

    /** Columns of references, keyed tables excluded by nothing: every reference whose columns all exist. */
    List<ForeignKey> references() {
        return table.foreignKeys();
    }

    /** The columns that some reference uses. */
    Set<String> referring() {
        Set<String> names = new HashSet<>();
        table.foreignKeys().forEach(key -> names.addAll(key.columns()));
        return names;
    }
}
