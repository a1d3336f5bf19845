package dev.mrt.core.internal.verify;

import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.StepResult;
import dev.mrt.core.internal.hints.SqlReading;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the tables whose rows a migration could not take: those that the error names, else those of the statement, else all it names. */
final class Suspects {

    private Suspects() {}

    static Set<TableRef> of(StepResult.Failure failure, SqlReading sql, SchemaSnapshot schema) {
        Set<TableRef> named = named(failure.message(), schema);
        if (named.isEmpty()) {
            named = ofStatement(failure, schema);
        }
        if (named.isEmpty()) {
            named = tables(schema, table -> sql.mentions(table.name()));
        }
        return named.isEmpty() ? tables(schema, table -> true) : named;
    }

    /** The owners of columns and constraints that the error names; those of another table than the statement's only share a name with them. */
    private static Set<TableRef> ofStatement(StepResult.Failure failure, SchemaSnapshot schema) {
        Set<TableRef> statement = named(failure.statement(), schema);
        Set<TableRef> owners = owners(failure.message(), schema);
        Set<TableRef> both = new HashSet<>(owners);
        both.retainAll(statement);
        return !both.isEmpty() ? both : statement.isEmpty() ? owners : statement;
    }

    private static Set<TableRef> tables(SchemaSnapshot schema, Predicate<TableRef> wanted) {
        return schema.tables().stream().map(Table::ref).filter(wanted).collect(Collectors.toSet());
    }

    private static Set<TableRef> named(@Nullable String text, SchemaSnapshot schema) {
        if (text == null) {
            return Set.of();
        }
        Set<String> words = words(text);
        return tables(schema, table -> isNamed(table.name(), words, text));
    }

    private static Set<TableRef> owners(String text, SchemaSnapshot schema) {
        Set<String> words = words(text);
        Set<TableRef> owners = schema.objects().keySet().stream()
                .filter(key -> !key.name().isEmpty() && !key.table().isEmpty())
                .filter(key -> isNamed(key.name(), words, text))
                .map(ObjectKey::tableRef)
                .collect(Collectors.toSet());
        return tables(schema, owners::contains);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_$]+")));
    }

    private static boolean isNamed(String name, Set<String> words, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        return words.contains(lower)
                || (!lower.matches("[\\p{L}\\p{N}_$]+")
                        && text.toLowerCase(Locale.ROOT).contains(lower));
    }

    /** Adds the tables whose rows refer to rows of these: they cannot keep rows when these lose theirs. */
    static Set<TableRef> withDependants(Set<TableRef> tables, SchemaSnapshot schema) {
        Set<TableRef> all = new HashSet<>(tables);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Table table : schema.tables()) {
                boolean refers = table.foreignKeys().stream().anyMatch(key -> all.contains(key.target()));
                grew |= refers && all.add(table.ref());
            }
        }
        return all;
    }
}
