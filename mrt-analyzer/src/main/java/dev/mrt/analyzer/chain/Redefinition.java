package dev.mrt.analyzer.chain;

import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.TableChange.RedefineColumn;
import org.jspecify.annotations.Nullable;

/** A column that is defined anew. */
final class Redefinition {

    private Redefinition() {}

    /** What is not written is gone where the definition is whole; elsewhere it stays as it is. */
    static ColumnDefinition of(ColumnDefinition old, RedefineColumn change) {
        ColumnDefinition to = change.to();
        return change.whole() ? named(old, to) : merged(old, to);
    }

    private static ColumnDefinition named(ColumnDefinition old, ColumnDefinition to) {
        return Columns.named(to, old.name());
    }

    private static ColumnDefinition merged(ColumnDefinition old, ColumnDefinition to) {
        boolean saysNull = Words.mention(to.text(), "null");
        return new ColumnDefinition(
                old.name(),
                to.type().name().isEmpty() ? old.type() : to.type(),
                saysNull ? to.nullable() : old.nullable(),
                Words.mention(to.text(), "default") ? to.defaultExpression() : old.defaultExpression(),
                to.counter().isEmpty() ? old.counter() : to.counter(),
                or(to.generated(), old.generated()),
                to.generated() == null ? old.stored() : to.stored(),
                or(to.collation(), old.collation()),
                or(to.onUpdate(), old.onUpdate()),
                or(to.comment(), old.comment()),
                old.text());
    }

    private static @Nullable String or(@Nullable String written, @Nullable String old) {
        return written == null ? old : written;
    }
}
