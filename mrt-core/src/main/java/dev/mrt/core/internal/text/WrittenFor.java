package dev.mrt.core.internal.text;

import dev.mrt.api.jdbc.SqlMask;
import dev.mrt.api.model.Migration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * The product that a chain is written for, among those that {@link DialectHint} does not look for.
 *
 * @param product its name: {@code H2}, {@code Oracle}, {@code SQL Server}
 * @param reason why, for people
 */
@API(status = API.Status.INTERNAL)
public record WrittenFor(String product, String reason) {

    private static final Set<Dialect> OTHERS = Set.of(Dialect.H2, Dialect.ORACLE, Dialect.SQL_SERVER);

    /**
     * Looks at a chain.
     *
     * @param chain the migrations
     * @return the product that most of them have marks of; empty if none has any
     */
    public static Optional<WrittenFor> of(List<Migration> chain) {
        Map<Dialect, Integer> counts = new EnumMap<>(Dialect.class);
        Map<Dialect, Migration> first = new EnumMap<>(Dialect.class);
        for (Migration migration : chain) {
            Dialect.written(SqlMask.of(migration.up().text()))
                    .filter(OTHERS::contains)
                    .ifPresent(dialect -> {
                        counts.merge(dialect, 1, Integer::sum);
                        first.putIfAbsent(dialect, migration);
                    });
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .map(dialect -> new WrittenFor(
                        dialect.title(), first.get(dialect).location() + " is written for " + dialect.title()));
    }
}
