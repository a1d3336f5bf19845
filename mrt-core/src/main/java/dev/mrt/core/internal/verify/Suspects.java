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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the tables whose rows a migration could not take: those that the error names, else those of the statement, else all it names. */
final class Suspects {

    private Suspects() {}

    static Set<TableRef> of(StepResult.Failure failure, SqlReading sql, SchemaSnapshot schema) {
        Set<TableRef> named = named(failure.message(), schema);
        if (named.isEmpty()) {
            named = named(failure.statement(), schema);
        }
        if (named.isEmpty()) {
            named = schema.tables().stream()
                    .map(Table::ref)
                    .filter(table -> sql.mentions(table.name()))
                    .collect(Collectors.toSet());
        }
        return named.isEmpty() ? schema.tables().stream().map(Table::ref).collect(Collectors.toSet()) : named;
    }

    private static Set<TableRef> named(@Nullable String text, SchemaSnapshot schema) {
        if (text == null) {
            return Set.of();
        }
        Set<String> words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_$]+")));
        Set<TableRef> tables = schema.tables().stream()
                .map(Table::ref)
                .filter(table -> isNamed(table.name(), words, text))
                .collect(Collectors.toSet());
        if (tables.isEmpty()) {
            List<TableRef> owners = schema.objects().keySet().stream()
                    .filter(key -> !key.name().isEmpty() && !key.table().isEmpty())
                    .filter(key -> isNamed(key.name(), words, text))
                    .map(ObjectKey::tableRef)
                    .toList();
            tables = schema.tables().stream()
                    .map(Table::ref)
                    .filter(owners::contains)
                    .collect(Collectors.toSet());
        }
        return tables;
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
