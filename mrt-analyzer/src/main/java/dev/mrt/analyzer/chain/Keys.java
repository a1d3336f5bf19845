package dev.mrt.analyzer.chain;

import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds indexes, those that keys make included. */
final class Keys {

    private Keys() {}

    static Optional<IndexDefinition> index(Model model, SqlName name, @Nullable SqlName table) {
        return owners(model, name, table)
                .flatMap(each -> of(each).filter(index ->
                        index.name() != null && index.name().name().equals(name.name())))
                .findFirst();
    }

    /** The table that an index of this name is on. */
    static Optional<TableDefinition> owner(Model model, SqlName name, @Nullable SqlName table) {
        return owners(model, name, table)
                .filter(each -> of(each).anyMatch(index ->
                        index.name() != null && index.name().name().equals(name.name())))
                .findFirst();
    }

    private static Stream<TableDefinition> owners(Model model, SqlName name, @Nullable SqlName table) {
        if (table != null) {
            return model.table(table).stream();
        }
        Collection<SqlName> candidates = model.tableMap().keys().get(name.name());
        List<String> schemas = name.schema().isEmpty() ? model.path() : List.of(name.schema());
        Stream<SqlName> first = candidates.stream().filter(each -> schemas.contains(each.schema()));
        Stream<SqlName> then = candidates.stream().filter(each -> !schemas.contains(each.schema()));
        return Stream.concat(first, then).map(model.tableMap().all()::get).filter(Objects::nonNull);
    }

    private static Stream<IndexDefinition> of(TableDefinition table) {
        return Stream.concat(
                table.indexes().stream(),
                table.constraints().stream().filter(Keys::hasIndex).map(each -> indexOf(table, each)));
    }

    static boolean hasIndex(ConstraintDefinition constraint) {
        return constraint.kind() == Kind.PRIMARY_KEY
                || constraint.kind() == Kind.UNIQUE
                || constraint.kind() == Kind.EXCLUSION;
    }

    private static IndexDefinition indexOf(TableDefinition table, ConstraintDefinition constraint) {
        return new IndexDefinition(
                constraint.name(),
                table.name(),
                constraint.kind() != Kind.EXCLUSION,
                "",
                constraint.columns().stream().map(SqlName::name).toList(),
                constraint.columns(),
                "",
                false,
                constraint.text());
    }
}
