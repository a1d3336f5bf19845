package dev.mrt.core.internal.text;

import dev.mrt.api.jdbc.SqlMask;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
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
        Map<Dialect, List<SourceLocation>> places = new EnumMap<>(Dialect.class);
        for (Migration migration : chain) {
            Dialect.written(SqlMask.of(migration.up().text()))
                    .filter(OTHERS::contains)
                    .ifPresent(dialect -> places.computeIfAbsent(dialect, absent -> new ArrayList<>())
                            .add(migration.location()));
        }
        return places.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(most -> of(most.getKey().title(), most.getValue().get(0)));
    }

    private static WrittenFor of(String product, SourceLocation first) {
        return new WrittenFor(product, first + " is written for " + product);
    }
}
