package dev.mrt.core.internal.verify;

import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.Table.UniqueKey;
import dev.mrt.api.spi.SeedHints;
import dev.mrt.api.spi.SeedHints.Literal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the values that the SQL names may stand in rows. */
enum Literals {
    /** Every one. */
    ALL,
    /** Not the keys of rows that the SQL inserts: two rows cannot have them. */
    NO_INSERTED_KEYS,
    /** Not the values of rows that the SQL inserts: where they stand already, it may be left out. */
    NO_INSERTED_VALUES,
    /** None. */
    NONE;

    private static final String INSERTED = "VALUES";

    SeedHints of(SeedHints hints, SchemaSnapshot schema) {
        List<Literal> used = switch (this) {
            case ALL -> hints.literals();
            case NO_INSERTED_KEYS -> withoutInserted(hints.literals(), keyColumns(schema)::contains);
            case NO_INSERTED_VALUES -> withoutInserted(hints.literals(), column -> true);
            case NONE -> List.of();
        };
        return new SeedHints(used, hints.casts(), hints.jsonKeys(), hints.joins());
    }

    private static List<Literal> withoutInserted(List<Literal> literals, Predicate<String> columns) {
        List<Literal> inserted = literals.stream()
                .filter(literal -> literal.operator().equals(INSERTED))
                .toList();
        return literals.stream()
                .filter(literal -> literal.column() == null
                        || !columns.test(lower(literal.column()))
                        || inserted.stream().noneMatch(one -> isSame(one, literal)))
                .toList();
    }

    /** An INSERT that names no columns may mean any. */
    private static boolean isSame(Literal inserted, Literal literal) {
        return inserted.value().equals(literal.value())
                && (inserted.column() == null || inserted.column().equalsIgnoreCase(literal.column()));
    }

    private static Set<String> keyColumns(SchemaSnapshot schema) {
        return schema.tables().stream()
                .flatMap(Literals::keys)
                .flatMap(List::stream)
                .map(Literals::lower)
                .collect(Collectors.toSet());
    }

    private static Stream<List<String>> keys(Table table) {
        return Stream.concat(
                Stream.of(table.primaryKey()), table.uniqueKeys().stream().map(UniqueKey::columns));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
